package org.poolscope.storage.pool.index;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.Members;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.json.OldForm;

/** Takes in {@code classes.jsn}, {@code urns.jsn} and {@code tags.jsn} of fdi 1.0 to 1.16.0. */
final class ThreeFileIndex {
    private final LiveIndex index;

    ThreeFileIndex(LiveIndex index) {
        this.index = index;
    }

    void types(Members content) {
        for (int i = 0; i < content.size(); i++) {
            String type = content.name(i);
            Members entry = OldForm.unwrapped(content.value(i));
            if (entry.orNone("currentSN") instanceof Value.Int(long current, boolean _)) {
                index.type(type).give(current);
            }
            for (Value number : items(entry.orNone("sn"))) {
                if (number instanceof Value.Int(long one, boolean _)) {
                    found(new ProductKey(type, one));
                }
            }
        }
    }

    void urns(Members content) {
        for (int i = 0; i < content.size(); i++) {
            Value entry = content.value(i);
            TwoFileIndex.name(content.name(i)).ifPresent(key -> product(key, OldForm.unwrapped(entry)));
        }
    }

    private void product(ProductKey key, Members entry) {
        Optional<PoolEntry> known = index.entry(key);
        if (known.isEmpty()) {
            return;
        }
        PoolEntry found = known.get();
        for (Value tag : items(entry.orNone("tags"))) {
            found = tag instanceof Value.Text(String text) ? found.with(text) : found;
        }
        index.putUntold(key, span(entry.orNone("meta")).map(found::with).orElse(found));
    }

    void tags(Members content) {
        for (int i = 0; i < content.size(); i++) {
            String tag = content.name(i);
            for (Value urn : items(OldForm.unwrapped(content.value(i)).orNone("urns"))) {
                if (urn instanceof Value.Text(String text)) {
                    TwoFileIndex.name(text).ifPresent(key -> index.tag(key, tag));
                }
            }
        }
    }

    private void found(ProductKey key) {
        if (index.entry(key).isEmpty()) {
            index.putUntold(key, PoolEntry.BARE);
        }
    }

    private static Optional<MetaSpan> span(Value value) {
        List<Value> ends = items(value);
        return ends.size() == 2 && ends.getFirst() instanceof Value.Int(long start, boolean _)
                && ends.get(1) instanceof Value.Int(long end, boolean _) && start >= 0 && end > start
                        ? Optional.of(new MetaSpan(start, end))
                        : Optional.empty();
    }

    private static List<Value> items(Value value) {
        return value instanceof Container.Sequence list ? list.items() : List.of();
    }
}
