package org.poolscope.storage.pool.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.poolscope.storage.pool.json.AsciiQuote;

/** The two index files as fdi 2 writes them, in the text form of Python's json: blanks after comma and colon, ASCII. */
public final class IndexText {
    private final StringBuilder text = new StringBuilder();

    private IndexText() {}

    /** {@code dTypes.jsn}, with the given number of each type as its {@code currentSN}. */
    public static byte[] types(LiveIndex index, ToLongFunction<String> currentNumber) {
        IndexText out = new IndexText();
        out.map(index.types().entrySet(), type -> out.type(type.getKey(),
                currentNumber.applyAsLong(type.getKey()), type.getValue().entries()));
        return out.bytes();
    }

    /** {@code dTypes.jsn} of a snapshot. */
    public static byte[] types(PoolIndex index) {
        IndexText out = new IndexText();
        out.map(index.types().values(), type -> out.type(type.name(), type.currentSn(), type.entries()));
        return out.bytes();
    }

    /** {@code dTags.jsn}. */
    public static byte[] tags(LiveIndex index) {
        return tags(index.tags());
    }

    /** {@code dTags.jsn} of a snapshot. */
    public static byte[] tags(PoolIndex index) {
        return tags(index.tags());
    }

    private static byte[] tags(Map<String, ? extends Collection<ProductKey>> tags) {
        IndexText out = new IndexText();
        out.map(tags.entrySet(), tag -> {
            out.string(tag.getKey()).append(": ");
            out.map(byType(tag.getValue()).entrySet(), type -> {
                out.string(type.getKey()).append(": ");
                out.list(type.getValue());
            });
        });
        return out.bytes();
    }

    private void type(String name, long current, Map<Long, PoolEntry> entries) {
        string(name).append(": {\"currentSN\": ").append(current).append(", \"sn\": ");
        map(entries.entrySet(), this::product);
        text.append('}');
    }

    private static Map<String, List<String>> byType(Collection<ProductKey> keys) {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        keys.forEach(key -> numbers.computeIfAbsent(key.type(), _ -> new ArrayList<>())
                .add(Long.toString(key.number())));
        return numbers;
    }

    private void product(Map.Entry<Long, PoolEntry> product) {
        text.append('"').append(product.getKey().longValue()).append("\": {");
        List<String> tags = product.getValue().tags();
        MetaSpan meta = product.getValue().meta().orElse(null);
        if (!tags.isEmpty()) {
            text.append("\"tags\": ");
            list(tags);
            text.append(meta == null ? "" : ", ");
        }
        if (meta != null) {
            text.append("\"meta\": [").append(meta.start()).append(", ").append(meta.end()).append(']');
        }
        text.append('}');
    }

    private <T> void map(Iterable<T> members, Consumer<T> member) {
        text.append('{');
        separated(members, member);
        text.append('}');
    }

    private void list(List<String> strings) {
        text.append('[');
        separated(strings, this::string);
        text.append(']');
    }

    private <T> void separated(Iterable<T> members, Consumer<T> member) {
        boolean first = true;
        for (T each : members) {
            text.append(first ? "" : ", ");
            first = false;
            member.accept(each);
        }
    }

    private StringBuilder string(String string) {
        AsciiQuote.append(string, text);
        return text;
    }

    private byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
