package org.poolscope.storage.pool.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.pool.index.FileStamp;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * What is known of a pool: what it holds, and how far the files on disk say so. Used by one thread at a time.
 */
final class PoolState {
    private static final byte[] NO_TEXT = {};

    private LiveIndex index = new LiveIndex();
    private final Map<ProductKey, Long> inJournal = new LinkedHashMap<>();
    private final List<JournalRecord> pending = new ArrayList<>();
    private final Set<ProductKey> doomed = new HashSet<>();
    private final Map<String, Long> reserved = new HashMap<>();
    private long version;
    private long recent;
    private long lastIndexed;
    private @Nullable FileStamp types;
    private @Nullable FileStamp tags;

    LiveIndex index() {
        return index;
    }

    /** Grows with every change of the index. */
    long version() {
        return version;
    }

    /** Products whose text the journal holds, with the place of their record. */
    Map<ProductKey, Long> inJournal() {
        return inJournal;
    }

    /** Changes that the index files lack, without texts. */
    List<JournalRecord> pending() {
        return pending;
    }

    /** Removed products whose files stay until the index no longer names them, because fdi fails on a missing file. */
    Set<ProductKey> doomed() {
        return doomed;
    }

    /** The {@code currentSN} that the index file says for a type, -1 for none. */
    long reserved(String type) {
        return reserved.getOrDefault(type, -1L);
    }

    boolean isOnDisk(@Nullable FileStamp typesNow, @Nullable FileStamp tagsNow) {
        return Objects.equals(types, typesNow) && Objects.equals(tags, tagsNow);
    }

    /** Whether the file of the tags is still the one that was read or written. */
    boolean hasTags(FileStamp tagsNow) {
        return tagsNow.equals(tags);
    }

    /** Where the journal begins to speak of products whose files fdi may have written over since they were checked. */
    long recent() {
        return recent;
    }

    /** The numbers of every type, as a journal says them that begins anew. */
    JournalRecord.Indexed indexed() {
        Map<String, JournalRecord.Numbers> numbers = new LinkedHashMap<>();
        index.types().forEach((type, found) -> numbers.put(type,
                new JournalRecord.Numbers(found.given(), Math.max(found.given(), reserved(type)))));
        return new JournalRecord.Indexed(types, tags, numbers);
    }

    /** Starts over from what the index files say. */
    void start(LiveIndex found, @Nullable FileStamp typesNow, @Nullable FileStamp tagsNow) {
        version++;
        index = found;
        inJournal.clear();
        pending.clear();
        doomed.clear();
        reserved.clear();
        recent = 0;
        lastIndexed = 0;
        found.types().forEach((type, numbers) -> reserved.put(type, numbers.given()));
        types = typesNow;
        tags = tagsNow;
    }

    /** Takes over an index that changed underneath; what is pending stays so. */
    void adopt(LiveIndex found, @Nullable FileStamp typesNow, @Nullable FileStamp tagsNow) {
        version++;
        index = found;
        types = typesNow;
        tags = tagsNow;
    }

    /** Forgets what numbers the index keeps from fdi, because fdi has written another one. */
    void unreserve() {
        reserved.clear();
    }

    /** Forgets the places in a journal that was replaced. */
    void renewed() {
        inJournal.clear();
        recent = 0;
        lastIndexed = 0;
    }

    /** Makes a change that the journal has at this place. */
    void apply(JournalRecord change, long at) {
        version++;
        if (change instanceof JournalRecord.Indexed done) {
            settle(done);
            recent = lastIndexed;
            lastIndexed = at;
            return;
        }
        if (change instanceof JournalRecord.Saved saved) {
            inJournal.put(saved.key(), at);
            pending.add(new JournalRecord.Saved(saved.key(), saved.entry(), NO_TEXT));
        } else {
            pending.add(change);
        }
        change(index, change);
        switch (change) {
            case JournalRecord.Removed removed -> doom(removed.key());
            case JournalRecord.Emptied emptied -> emptied.keys().forEach(this::doom);
            case JournalRecord.Saved saved -> doomed.remove(saved.key());
            default -> {
            }
        }
    }

    /** Makes the change in an index. */
    static void change(LiveIndex index, JournalRecord change) {
        switch (change) {
            case JournalRecord.Saved saved -> index.put(saved.key(), saved.entry());
            case JournalRecord.Removed removed -> index.remove(removed.key());
            case JournalRecord.Tagged tagged -> index.tag(tagged.key(), tagged.tag());
            case JournalRecord.Untagged untagged -> index.untag(untagged.key(), untagged.tag());
            case JournalRecord.Emptied _ -> index.clear();
            case JournalRecord.Indexed _ -> {
            }
        }
    }

    /** Takes back the last changes, products that were not saved after all. */
    void takeBack(List<JournalRecord.Saved> changes, Map<String, Long> givenBefore) {
        version++;
        for (JournalRecord.Saved saved : changes) {
            index.remove(saved.key());
            inJournal.remove(saved.key());
            pending.removeLast();
        }
        givenBefore.forEach((type, given) -> {
            if (given < 0) {
                index.types().remove(type);
            } else {
                index.type(type).resetGiven(given);
            }
        });
    }

    private void settle(JournalRecord.Indexed done) {
        pending.clear();
        doomed.clear();
        types = done.types();
        tags = done.tags();
        reserved.clear();
        done.numbers().forEach((type, numbers) -> {
            reserved.put(type, numbers.reserved());
            index.type(type).give(numbers.given());
        });
    }

    private void doom(ProductKey key) {
        inJournal.remove(key);
        doomed.add(key);
    }
}
