package org.poolscope.storage.pool;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.PoolEntry.MetaSlice;
import org.poolscope.storage.pool.json.OldForm;

/** Takes in {@code dTypes.jsn} and {@code dTags.jsn}, in the forms of fdi 1.16.1 and later. */
final class NewIndex {
    private final IndexBuilder index;

    NewIndex(IndexBuilder index) {
        this.index = index;
    }

    void types(Members content) throws SourceException {
        for (int i = 0; i < content.size(); i++) {
            String type = content.name(i);
            if (!(content.value(i) instanceof Container.Mapping || content.value(i) instanceof Container.Instance)) {
                throw newer();
            }
            Members entry = OldForm.unwrapped(content.value(i));
            Optional<Value> numbers = entry.get("sn");
            if (numbers.isEmpty() || !(numbers.get() instanceof Container)) {
                throw newer();
            }
            index.type(type, entry.orNone("currentSN") instanceof Value.Int(long current, boolean _) ? current : -1);
            products(type, OldForm.unwrapped(numbers.get()));
        }
    }

    private void products(String type, Members entries) {
        for (int i = 0; i < entries.size(); i++) {
            Optional<Long> number = number(entries.name(i));
            if (number.isEmpty()) {
                index.warn("The index names a product '" + type + "' whose number is none; it is left out.");
                continue;
            }
            ProductKey key = new ProductKey(type, number.get());
            index.found(key);
            Members entry = OldForm.unwrapped(entries.value(i));
            slice(entry.orNone("meta")).ifPresent(slice -> index.meta(key, slice));
            items(entry.orNone("tags")).forEach(tag -> {
                if (tag instanceof Value.Text(String text)) {
                    index.tag(key, text);
                }
            });
        }
    }

    void tags(Members content) {
        for (int i = 0; i < content.size(); i++) {
            String tag = content.name(i);
            index.tag(tag);
            if (content.value(i) instanceof Container.Sequence list) {
                list.items().forEach(item -> name(item).ifPresent(key -> index.tagged(tag, key)));
            } else {
                Members types = OldForm.unwrapped(content.value(i));
                for (int j = 0; j < types.size(); j++) {
                    String type = types.name(j);
                    items(types.value(j)).forEach(item -> number(item)
                            .ifPresent(number -> index.tagged(tag, new ProductKey(type, number))));
                }
            }
        }
    }

    /** A product named by a whole URN or by type and number. */
    static Optional<ProductKey> name(Value item) {
        if (!(item instanceof Value.Text(String text))) {
            return Optional.empty();
        }
        String urn = text.regionMatches(true, 0, "urn:", 0, 4) ? text : "urn::" + text;
        return Urn.isUrn(urn) ? Optional.of(ProductKey.of(Urn.parse(urn))) : Optional.empty();
    }

    /** Start and end of the metadata; empty if they are not two numbers in order. */
    static Optional<MetaSlice> slice(Value value) {
        List<Value> ends = items(value);
        return ends.size() == 2 && ends.getFirst() instanceof Value.Int(long start, boolean _)
                && ends.get(1) instanceof Value.Int(long end, boolean _) && start >= 0 && end > start
                        ? Optional.of(new MetaSlice(start, end))
                        : Optional.empty();
    }

    static List<Value> items(Value value) {
        return value instanceof Container.Sequence list ? list.items() : List.of();
    }

    private static Optional<Long> number(Value value) {
        return switch (value) {
            case Value.Int(long number, boolean _) -> Optional.of(number);
            case Value.Text(String text) -> number(text);
            default -> Optional.empty();
        };
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static SourceException newer() {
        return new SourceException.Unsupported("The index of this pool is of a form that Poolscope does not know.",
                PoolLayout.TYPES, "It may come from a newer fdi; look for a newer Poolscope.");
    }
}
