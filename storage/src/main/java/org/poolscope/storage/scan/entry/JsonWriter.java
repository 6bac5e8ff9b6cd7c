package org.poolscope.storage.scan.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * Writes plain values as Python's module does by default: ASCII, with {@code NaN} and {@code Infinity} as words. The strict
 * form has null for these, and lists for arrays.
 */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    private final boolean strict;

    private JsonWriter(boolean strict) {
        this.strict = strict;
    }

    static byte[] text(Value value, boolean strict) throws MalformedEntry {
        JsonWriter writer = new JsonWriter(strict);
        writer.value(value, 0);
        return writer.out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void value(Value value, int depth) throws MalformedEntry {
        if (depth > JsonValues.DEEPEST) {
            throw new MalformedEntry("The value is nested more than " + JsonValues.DEEPEST + " levels deep.");
        }
        switch (value) {
            case Value.None _ -> out.append("null");
            case Value.Bool(boolean truth) -> out.append(truth);
            case Value.Whole whole -> out.append(whole.exact());
            case Value.Real(double number) -> real(number);
            case Numeric.Array(NdArray array, _) when strict -> array(array, depth);
            case Numeric.Scalar(NdArray one) when strict -> array(one, depth);
            case Value.Text(String text) -> text(text);
            case Container.Sequence sequence -> list(sequence.items(), depth);
            case Container.Mapping mapping -> object(mapping, depth);
            default -> throw new MalformedEntry("JSON holds plain values only: numbers, texts, lists and maps.");
        }
    }

    private void real(double number) {
        out.append(strict && !Double.isFinite(number) ? "null" : String.valueOf(number));
    }

    private void array(NdArray array, int depth) throws MalformedEntry {
        if (array.rank() == 0) {
            element(array);
            return;
        }
        List<Value> rows = new ArrayList<>();
        for (long i = 0; i < array.shape()[0]; i++) {
            rows.add(new Numeric.Array(array.slice(List.of(Slice.at(i)))));
        }
        list(rows, depth);
    }

    private void element(NdArray one) throws MalformedEntry {
        switch (one.dtype().kind()) {
            case BOOL -> out.append(one.longAt(0) != 0);
            case INT, UINT -> out.append(one.integerAt(0));
            case FLOAT -> real(one.doubleAt(0));
            default -> throw new MalformedEntry("JSON has no form for elements of " + one.dtype().str() + ".");
        }
    }

    private void list(List<Value> items, int depth) throws MalformedEntry {
        String before = "[";
        for (Value item : items) {
            out.append(before);
            value(item, depth + 1);
            before = ", ";
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private void object(Container.Mapping mapping, int depth) throws MalformedEntry {
        for (int i = 0; i < mapping.size(); i++) {
            if (!(mapping.key(i) instanceof Value.Text(String name))) {
                throw new MalformedEntry("The names in a JSON map are texts.");
            }
            out.append(i == 0 ? "{" : ", ");
            text(name);
            out.append(": ");
            value(mapping.value(i), depth + 1);
        }
        out.append(mapping.size() == 0 ? "{}" : "}");
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
