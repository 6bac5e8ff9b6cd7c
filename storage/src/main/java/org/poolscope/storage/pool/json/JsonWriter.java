package org.poolscope.storage.pool.json;

import java.lang.foreign.ValueLayout;
import java.util.List;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

/**
 * Writes values as fdi writes them, digit for digit: ASCII only, a blank after each colon and comma, members in their
 * order, the class mark last.
 */
public final class JsonWriter {
    private static final int USUAL_LENGTH = 8192;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);

    private JsonWriter() {}

    /**
     * The text of a value.
     *
     * @throws SourceException.Unsupported if fdi has no form for something in it, such as a complex number
     */
    public static String text(Value value) throws SourceException {
        JsonWriter writer = new JsonWriter();
        writer.value(value, 0);
        return writer.out.toString();
    }

    private void value(Value value, int depth) throws SourceException {
        if (depth > JsonReader.DEEPEST) {
            throw new SourceException.Unsupported("It is nested more than " + JsonReader.DEEPEST + " levels deep.", "",
                    "A product that deep could not be read again.");
        }
        switch (value) {
            case Value.None _ -> out.append("null");
            case Value.Bool(boolean bit) -> out.append(bit);
            case Value.Int(long number, boolean _) -> out.append(number);
            case Value.BigInt(var number, boolean _) -> out.append(number);
            case Value.Real(double number) -> real(number);
            case Value.Text(String text) -> AsciiQuote.append(text, out);
            case Value.Bytes bytes -> code(Coding.hex(bytes.toArray()),
                    bytes.type() == Value.Bytes.ByteType.BYTEARRAY ? "bytearray" : "bytes");
            case Container.Sequence list -> sequence(list, depth);
            case Container.Deque list -> list(list.items(), depth);
            case Container.NamedTuple tuple -> list(tuple.items(), depth);
            case Container.Mapping map -> map(map, depth);
            case Container.Instance object -> object(object, depth);
            case Numeric.Array array -> array(array);
            default -> throw new SourceException.Unsupported("fdi has no form to store a value of this kind in.", "",
                    "Turn it into numbers, texts or lists first.");
        }
    }

    private void real(double number) {
        if (Double.isNaN(number)) {
            out.append("NaN");
        } else if (Double.isInfinite(number)) {
            out.append(number > 0 ? "Infinity" : "-Infinity");
        } else {
            out.append(FloatText.repr(number));
        }
    }

    private void array(Numeric.Array array) throws SourceException {
        String letter = Coding.letter(array);
        if (letter.isEmpty()) {
            throw new SourceException.Unsupported("fdi has no typed array of this kind.", "",
                    "Turn it into lists, or into one axis of numbers, first.");
        }
        code(Coding.hex(array.data().bytes().toArray(ValueLayout.JAVA_BYTE)), "a.array_" + letter);
    }

    private void code(String code, String mark) {
        out.append("{\"code\": \"").append(code).append("\", ");
        mark(mark);
    }

    private void mark(String name) {
        out.append('"').append(JsonReader.MARK).append("\": ");
        AsciiQuote.append(name, out);
        out.append('}');
    }

    private void sequence(Container.Sequence list, int depth) throws SourceException {
        if (list.type() != Container.Sequence.SequenceType.SET) {
            list(list.items(), depth);
            return;
        }
        out.append('{');
        for (int i = 0; i < list.items().size(); i++) {
            out.append('"').append(i).append("\": ");
            value(list.items().get(i), depth + 1);
            out.append(", ");
        }
        mark("set");
    }

    private void list(List<Value> items, int depth) throws SourceException {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            if (items instanceof RealList reals) {
                real(reals.doubleAt(i));
            } else {
                value(items.get(i), depth + 1);
            }
        }
        out.append(']');
    }

    private void map(Container.Mapping map, int depth) throws SourceException {
        out.append('{');
        for (int i = 0; i < map.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            String name = KeyText.of(map.key(i));
            AsciiQuote.append(name, out);
            out.append(": ");
            if (name.equals(JsonReader.MARK) && map.value(i) instanceof Value.Text(String text)) {
                AsciiQuote.append("0" + text, out);
            } else {
                value(map.value(i), depth + 1);
            }
        }
        out.append('}');
    }

    private void object(Container.Instance object, int depth) throws SourceException {
        out.append('{');
        if (object.state() instanceof Container.Mapping map) {
            for (int i = 0; i < map.size(); i++) {
                AsciiQuote.append(KeyText.of(map.key(i)), out);
                out.append(": ");
                value(map.value(i), depth + 1);
                out.append(", ");
            }
        }
        mark(object.className());
    }
}
