package org.poolscope.storage.pool.index;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.json.JsonReader;

/** Reads {@code dTypes.jsn} and {@code dTags.jsn}, in the forms of fdi 1.16.1 and later. */
public final class TwoFileIndex {
    private final LiveIndex index;
    private final List<String> warnings;
    private boolean old;

    TwoFileIndex(LiveIndex index, List<String> warnings) {
        this.index = index;
        this.warnings = warnings;
    }

    /**
     * Reads both, to be written again; a tag that only one of them knows counts.
     *
     * @param where the pool, for failures
     * @throws SourceException.Unsupported if they are of an older form, because we would rewrite them, or a newer one
     * @throws SourceException.Corrupt     if they are damaged
     */
    public static LiveIndex read(byte[] types, byte[] tags, String where) throws SourceException {
        LiveIndex index = new LiveIndex();
        TwoFileIndex reader = new TwoFileIndex(index, new java.util.ArrayList<>());
        file(PoolLayout.TYPES, where, () -> reader.types(types, where));
        file(PoolLayout.TAGS, where, () -> reader.tags(tags, where));
        if (reader.old) {
            throw new SourceException.Unsupported("The index of this pool has a form of fdi before 1.30.", where,
                    "It can be read; to change it, save its products into a new pool.");
        }
        if (!reader.warnings.isEmpty()) {
            throw new SourceException.Corrupt(reader.warnings.getFirst(), where);
        }
        index.tellTags();
        return index;
    }

    private interface Reading {
        void read() throws SourceException;
    }

    private static void file(String name, String where, Reading reading) throws SourceException {
        try {
            reading.read();
        } catch (SourceException.Corrupt e) {
            throw new SourceException.Corrupt("The index file " + name + " cannot be read: " + e.what(), where,
                    "Restore it from a copy, or save the products, which can still be read, into a new pool.", e);
        }
    }

    /** Takes in {@code dTypes.jsn}. */
    void types(byte[] text, String where) throws SourceException {
        IndexCursor at = new IndexCursor(text, where);
        at.map(type -> {
            if (type.equals(JsonReader.MARK)) {
                at.skip();
            } else {
                type(type, at);
            }
        });
        at.end();
    }

    private void type(String type, IndexCursor at) throws SourceException {
        boolean named = type.indexOf(':') < 0 && !type.isEmpty();
        if (!named) {
            warnings.add("The index names products of a class '" + type
                    + "', which no URN can name; they are left out.");
        }
        if (!named) {
            at.skip();
            return;
        }
        if (at.peek() != '{') {
            if (at.isNumber()) {
                at.number();
            }
            refuseUnless(false);
        }
        boolean[] numbers = {false};
        TypeIndex found = index.type(type);
        at.map(key -> {
            if (key.equals("sn") && at.peek() == '{') {
                numbers[0] = true;
                at.map(number -> product(type, number, at));
            } else if (key.equals("currentSN") && at.isNumber()) {
                found.give(at.number());
            } else {
                at.skip();
            }
        });
        refuseUnless(numbers[0]);
    }

    private void product(String type, String text, IndexCursor at) throws SourceException {
        Optional<Long> number = number(text);
        if (number.isEmpty() || at.peek() != '{') {
            if (!text.equals(JsonReader.MARK)) {
                warnings.add("The index names a product '" + type + "' whose number is none; it is left out.");
            }
            at.skip();
            return;
        }
        Fields fields = new Fields();
        at.map(key -> {
            if (key.equals("tags")) {
                fields.tags = items(at).stream().distinct().toList();
            } else if (key.equals("meta")) {
                fields.meta = at.span();
            } else {
                at.skip();
            }
        });
        index.putUntold(new ProductKey(type, number.get()),
                new PoolEntry(fields.tags, Optional.ofNullable(fields.meta)));
    }

    private static final class Fields {
        List<String> tags = List.of();
        @Nullable
        MetaSpan meta;
    }

    /** Takes in {@code dTags.jsn}. */
    void tags(byte[] text, String where) throws SourceException {
        IndexCursor at = new IndexCursor(text, where);
        at.map(tag -> {
            if (at.peek() == '[') {
                old = true;
                at.list().forEach(name -> name(name).ifPresent(key -> index.tag(key, tag)));
            } else if (at.peek() == '{') {
                at.map(type -> items(at)
                        .forEach(text1 -> number(text1).ifPresent(n -> index.tag(new ProductKey(type, n), tag))));
            } else {
                at.skip();
            }
        });
        at.end();
    }

    /** The items of a list, or of a set as fdi 1.28 wrote them. */
    private List<String> items(IndexCursor at) throws SourceException {
        if (at.peek() == '[') {
            return at.list();
        }
        if (at.peek() == '{') {
            old = true;
            return at.set();
        }
        at.skip();
        return List.of();
    }

    /** A product named by a whole URN or by type and number. */
    static Optional<ProductKey> name(String text) {
        String urn = text.regionMatches(true, 0, "urn:", 0, 4) ? text : "urn::" + text;
        return Urn.isUrn(urn) ? Optional.of(ProductKey.of(Urn.parse(urn))) : Optional.empty();
    }

    private static Optional<Long> number(String text) {
        if (text.isEmpty() || text.length() > IndexCursor.LONGEST_NUMBER) {
            return Optional.empty();
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            number = 10 * number + digit;
        }
        return Optional.of(number);
    }

    private static void refuseUnless(boolean known) throws SourceException {
        if (!known) {
            throw new SourceException.Unsupported(
                    "The index of this pool is of a form that Poolscope does not know.", PoolLayout.TYPES,
                    "It may come from a newer fdi; look for a newer Poolscope.");
        }
    }
}
