package org.poolscope.storage.scan.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Writes plain values as Python's module does by default: ASCII, with {@code NaN} and {@code Infinity} as words. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static byte[] text(Value value) throws MalformedEntry {
        JsonWriter writer = new JsonWriter();
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
            case Value.Real(double number) -> out.append(number);
            case Value.Text(String text) -> text(text);
            case Container.Sequence sequence -> list(sequence.items(), depth);
            case Container.Mapping mapping -> object(mapping, depth);
            default -> throw new MalformedEntry("JSON holds plain values only: numbers, texts, lists and maps.");
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
