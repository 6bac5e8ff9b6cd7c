package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.product.TypeCode;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * Stored values as plain JSON: maps, lists, texts, numbers, booleans and null. Floats that JSON has no number for are
 * their names as texts, objects are maps with their class in {@code _STID}.
 */
final class PlainValue {
    private PlainValue() {}

    static @Nullable Object of(Value value) {
        return switch (value) {
            case Value.None _ -> null;
            case Value.Bool(boolean bit) -> bit;
            case Value.Int(long number, boolean _) -> number;
            case Value.BigInt(var number, boolean _) -> number;
            case Value.Real(double number) -> real(number);
            case Value.Text(String text) -> text;
            case Value.Bytes bytes -> object(Map.of("code", hex(bytes)),
                    bytes.type() == Value.Bytes.ByteType.BYTEARRAY ? "bytearray" : "bytes");
            case Container.Sequence list -> list(list.items());
            case Container.Mapping map -> map(map);
            case Container.Instance object -> object(
                    object.state() instanceof Container.Mapping map ? map(map) : Map.of(), object.className());
            case Numeric.Array array -> elements(array);
            default -> String.valueOf(value);
        };
    }

    /** The elements of a typed array as a list; characters as texts of one. */
    static List<@Nullable Object> elements(Numeric.Array array) {
        NdArray data = array.data();
        boolean text = TypeCode.letter(array.className()).equals("u");
        List<@Nullable Object> items = new ArrayList<>();
        for (long i = 0; i < data.size(); i++) {
            if (text) {
                items.add(ElementText.of(data, i));
            } else if (data.dtype().kind() == Kind.FLOAT) {
                items.add(real(data.doubleAt(i)));
            } else {
                items.add(data.integerAt(i));
            }
        }
        return items;
    }

    static String hex(Value.Bytes bytes) {
        return java.util.HexFormat.of().formatHex(bytes.toArray());
    }

    private static Object real(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return Double.isInfinite(number) ? number > 0 ? "Infinity" : "-Infinity" : (Object) number;
    }

    private static List<@Nullable Object> list(List<Value> items) {
        List<@Nullable Object> plain = new ArrayList<>();
        items.forEach(item -> plain.add(of(item)));
        return plain;
    }

    private static Map<String, @Nullable Object> map(Container.Mapping map) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (int i = 0; i < map.size(); i++) {
            plain.put(map.key(i) instanceof Value.Text(String name) ? name : key(map.key(i)), of(map.value(i)));
        }
        return plain;
    }

    private static String key(Value key) {
        return key instanceof Value.Real(double number) ? FloatText.repr(number) : String.valueOf(of(key));
    }

    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> members, String className) {
        Map<String, @Nullable Object> marked = new LinkedHashMap<>(members);
        marked.put("_STID", className);
        return marked;
    }
}
