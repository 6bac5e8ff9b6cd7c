package org.poolscope.storage.pool.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.product.TypeCode;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * What fdi stores in code: bytes, typed arrays and sets, in the forms of every version. A code that cannot be read is
 * kept as the object it stands in.
 */
final class Coding {
    private static final Pattern ARRAY = Pattern.compile("(?:a|array)\\.array(,gz,b64)?_([bBhHiIlLqQfdu])");
    /** An array that unpacks to more than these bytes stays the object it stands in. */
    private static final int MOST_UNZIPPED = 1 << 28;
    private static final HexFormat HEX = HexFormat.of();
    /** Python's letters and the numpy types of the same bytes, little-endian. */
    private static final String LETTERS = "bBhHiIlLqQfdu";
    private static final List<String> TYPES = List.of("i1", "u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<i8",
            "<u8", "<f4", "<f8", "<U1");

    private Coding() {}

    /** The value of an object of class {@code mark}; empty if that class is not one of these or cannot be read. */
    static Optional<Value> decoded(String mark, Map<String, Value> members) {
        return switch (mark) {
            case "bytes" -> bytes(Value.Bytes.ByteType.BYTES, code(members, false));
            case "bytearray" -> bytes(Value.Bytes.ByteType.BYTEARRAY, code(members, false));
            case "bytes_gz" -> bytes(Value.Bytes.ByteType.BYTES, code(members, true));
            case "bytearray_gz" -> bytes(Value.Bytes.ByteType.BYTEARRAY, code(members, true));
            case "set" -> set(members);
            default -> array(mark, members);
        };
    }

    private static Optional<Value> bytes(Value.Bytes.ByteType type, Optional<byte[]> content) {
        return content.map(bytes -> new Value.Bytes(type, bytes));
    }

    private static Optional<Value> array(String mark, Map<String, Value> members) {
        // Nearly every object of a product comes here, and few are arrays.
        if (!mark.contains("array_") && !mark.contains("array,")) {
            return Optional.empty();
        }
        Matcher kind = ARRAY.matcher(mark);
        if (!kind.matches()) {
            return Optional.empty();
        }
        char letter = kind.group(2).charAt(0);
        var type = TypeString.parse(TYPES.get(LETTERS.indexOf(letter)));
        return code(members, kind.group(1) != null).filter(bytes -> bytes.length % type.itemSize() == 0)
                .map(bytes -> new Numeric.Array(NdArray.of(type, new long[]{bytes.length / type.itemSize()}, false,
                        MemorySegment.ofArray(bytes)), TypeCode.className(letter)));
    }

    private static Optional<Value> set(Map<String, Value> members) {
        List<Value> items = new ArrayList<>();
        for (Map.Entry<String, Value> member : members.entrySet()) {
            if (!member.getKey().equals(Integer.toString(items.size()))) {
                return Optional.empty();
            }
            items.add(member.getValue());
        }
        return Optional.of(new Container.Sequence(Container.Sequence.SequenceType.SET, items));
    }

    /** The bytes in the member {@code code}; empty if there is something besides it or it is no such text. */
    private static Optional<byte[]> code(Map<String, Value> members, boolean zipped) {
        if (members.size() != 1 || !(members.get("code") instanceof Value.Text(String code))) {
            return Optional.empty();
        }
        try {
            return zipped ? unzipped(Base64.getMimeDecoder().decode(code)) : Optional.of(HEX.parseHex(code));
        } catch (IllegalArgumentException | IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> unzipped(byte[] zipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            byte[] content = in.readNBytes(MOST_UNZIPPED);
            return in.read() < 0 ? Optional.of(content) : Optional.empty();
        }
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** The letter for an array of Python, or for one axis of a type that Python has a letter for; empty otherwise. */
    static String letter(Numeric.Array array) {
        String given = TypeCode.letter(array.className());
        if (!given.isEmpty() || array.data().rank() != 1) {
            return given;
        }
        for (int i = 0; i < TYPES.size(); i++) {
            if (TypeString.parse(TYPES.get(i)).equals(array.data().dtype())) {
                String letter = LETTERS.substring(i, i + 1);
                // Of two letters for the same numbers, the one that means the same on every system.
                return letter.equals("l") ? "q" : letter.equals("L") ? "Q" : letter;
            }
        }
        return "";
    }
}
