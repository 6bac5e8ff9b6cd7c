package org.poolscope.model.array;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numpy type strings ({@code <f8}, {@code U4}, {@code M8[25s]}) and comma separated structures of the command
 * line ({@code chr S10, pos <i4}).
 */
public final class TypeString {
    private static final Pattern PLAIN = Pattern
            .compile("([<>|=]?)([biufcSUVOMm?])(\\d{0,9})(?:\\[(\\d{0,9})(\\w+)])?");

    private TypeString() {}

    /**
     * The type that a numpy type string names; {@code =} and no letter mean little-endian.
     *
     * @throws IllegalArgumentException if numpy has no such type, with the reason
     */
    public static DType parse(String text) {
        Matcher m = PLAIN.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a numpy type string such as <f8 or |S10.");
        }
        ByteOrder order = m.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        char letter = m.group(2).charAt(0);
        int size = m.group(3).isEmpty() ? -1 : Integer.parseInt(m.group(3));
        if (letter == 'M' || letter == 'm') {
            return temporal(text, letter, size, m, order);
        }
        Kind kind = letter == '?' ? Kind.BOOL : kindOf(letter);
        return new DType.Plain(kind, checkedSize(text, kind, size), order);
    }

    /** A structure from {@code name type} pairs separated by commas, packed without gaps; one bare type stays plain. */
    public static DType parseSpec(String spec) {
        String[] parts = spec.split(",", -1);
        if (parts.length == 1 && !spec.strip().contains(" ")) {
            return parse(spec);
        }
        List<DType.Field> fields = new ArrayList<>();
        int offset = 0;
        for (String part : parts) {
            String[] words = part.strip().split("\\s+", -1);
            if (words.length != 2) {
                throw new IllegalArgumentException("'" + part.strip() + "' is not a name and a type, as in: pos <i4");
            }
            DType type = parse(words[1]);
            fields.add(new DType.Field(words[0], offset, type, null));
            offset = Math.addExact(offset, type.itemSize());
        }
        return new DType.Struct(offset, fields, false);
    }

    private static DType temporal(String text, char letter, int size, Matcher m, ByteOrder order) {
        if (size != 8 && size != -1) {
            throw new IllegalArgumentException("'" + text + "' is not a time type: times have 8 bytes.");
        }
        String code = m.group(5);
        TimeUnit unit = code == null
                ? TimeUnit.GENERIC
                : TimeUnit.of(code)
                        .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is not a unit of time."));
        String count = m.group(4);
        int units = count == null || count.isEmpty() ? 1 : Integer.parseInt(count);
        return new DType.Temporal(letter == 'M' ? Kind.DATETIME : Kind.TIMEDELTA, unit, units, order);
    }

    private static Kind kindOf(char letter) {
        for (Kind kind : Kind.values()) {
            if (kind.letter() == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + letter + "' is no kind of numpy type.");
    }

    private static int checkedSize(String text, Kind kind, int size) {
        boolean known = switch (kind) {
            case BOOL -> size == 1 || size == -1;
            case INT, UINT -> size == 1 || size == 2 || size == 4 || size == 8;
            case FLOAT -> size == 2 || size == 4 || size == 8 || size == 12 || size == 16;
            case COMPLEX -> size == 8 || size == 16 || size == 24 || size == 32;
            case OBJECT -> true;
            case BYTES, RAW -> true;
            case TEXT -> size <= Integer.MAX_VALUE / 4;
            case DATETIME, TIMEDELTA -> size == 8;
        };
        if (!known) {
            throw new IllegalArgumentException("'" + text + "' is not a size that numpy has for this kind.");
        }
        return switch (kind) {
            case BOOL -> 1;
            case OBJECT -> 8;
            case TEXT -> Math.max(size, 0) * 4;
            default -> Math.max(size, 0);
        };
    }
}
