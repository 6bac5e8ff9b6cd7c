package org.poolscope.storage.pool.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.index.TypeIndex;

/**
 * Brings together what the index files say after somebody else wrote them, and what is known here: fdi rewrites the
 * whole index from what it read earlier, and so may drop products that were saved meanwhile. Removing a product, fdi
 * also removes its file: that tells the two apart.
 */
final class PoolMerge {
    private final LiveIndex found;
    private final LiveIndex known;
    private final Set<ProductKey> pendingSaves = new HashSet<>();
    private final Predicate<ProductKey> hasFile;

    private PoolMerge(LiveIndex found, PoolState state, Predicate<ProductKey> hasFile) {
        this.found = found;
        this.known = state.index();
        this.hasFile = hasFile;
        for (JournalRecord change : state.pending()) {
            if (change instanceof JournalRecord.Saved saved) {
                pendingSaves.add(saved.key());
            }
        }
    }

    /**
     * Changes {@code found} into what the pool holds.
     *
     * @param changed whether somebody else wrote the index
     * @param complete whether the state knows all that was in the index before, and not only what the journal says
     */
    static void merge(LiveIndex found, PoolState state, boolean changed, boolean complete,
            Predicate<ProductKey> hasFile) {
        PoolMerge merge = new PoolMerge(found, state, hasFile);
        merge.numbers(state);
        if (changed) {
            merge.dropRemoved(complete);
            if (merge.putBackLost()) {
                merge.joinTags();
            }
        }
        state.pending().forEach(change -> PoolState.change(found, change));
    }

    /** A number that is only reserved is not given; one beyond it was given by fdi. */
    private void numbers(PoolState state) {
        for (Map.Entry<String, TypeIndex> each : known.types().entrySet()) {
            TypeIndex type = found.type(each.getKey());
            if (type.given() == state.reserved(each.getKey())) {
                type.resetGiven(each.getValue().given());
            } else {
                type.give(each.getValue().given());
            }
        }
    }

    /**
     * Drops what the index names although it was removed here, or was never saved because the disk was full. Without
     * knowing all, only what lies above the numbers given here may be dropped: other missing files are damage.
     */
    private void dropRemoved(boolean complete) {
        found.keys().stream()
                .filter(key -> complete ? known.entry(key).isEmpty() : key.number() > known.given(key.type()))
                .filter(key -> !hasFile.test(key)).forEach(found::remove);
    }

    private boolean putBackLost() {
        List<ProductKey> lost = known.keys().stream().filter(key -> found.entry(key).isEmpty()
                && !pendingSaves.contains(key) && hasFile.test(key)).toList();
        lost.forEach(key -> known.entry(key).ifPresent(entry -> found.put(key, entry)));
        return !lost.isEmpty();
    }

    private void joinTags() {
        for (ProductKey key : known.keys()) {
            known.entry(key).ifPresent(entry -> entry.tags().forEach(tag -> found.tag(key, tag)));
        }
    }
}
