package org.poolscope.storage.pool.http;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.poolscope.model.source.CurrentCancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.ProductKey;

/** The tags that fdi's server knows: its index does not have those given or taken since the last save. */
final class RemoteTags {
    private RemoteTags() {}

    /** Gives the products of an index the tags that they have now. */
    static void apply(Remote remote, LiveIndex index) throws SourceException {
        Value told = remote.value(remote.call("getTagUrnMap", CurrentCancel.get()));
        Map<String, Set<ProductKey>> now = new LinkedHashMap<>();
        if (told instanceof Container.Mapping tags) {
            for (int i = 0; i < tags.size(); i++) {
                if (tags.value(i) instanceof Container.Mapping types) {
                    now.put(text(tags.key(i)), keys(types));
                }
            }
        }
        Map<String, Set<ProductKey>> before = new LinkedHashMap<>();
        index.tags().forEach((tag, keys) -> before.put(tag, new LinkedHashSet<>(keys)));
        before.forEach((tag, keys) -> keys.stream().filter(key -> !now.getOrDefault(tag, Set.of()).contains(key))
                .forEach(key -> index.untag(key, tag)));
        now.forEach((tag, keys) -> keys.forEach(key -> index.tag(key, tag)));
    }

    private static Set<ProductKey> keys(Container.Mapping types) {
        Set<ProductKey> keys = new LinkedHashSet<>();
        for (int i = 0; i < types.size(); i++) {
            List<Value> numbers = types.value(i) instanceof Container.Sequence list ? list.items() : List.of();
            for (Value number : numbers) {
                String text = text(number);
                if (text.matches("\\d{1,18}")) {
                    keys.add(new ProductKey(text(types.key(i)), Long.parseLong(text)));
                }
            }
        }
        return keys;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Int(long number, boolean _) -> Long.toString(number);
            default -> "";
        };
    }
}
