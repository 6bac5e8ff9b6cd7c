package org.poolscope.storage.pool.postgres;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.DateParameter;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.value.Value;

/**
 * A value that the database compares just as a query does: a finite number that a double holds exactly, or a text that
 * it can store and index.
 */
sealed interface Searchable {
    /** Beyond it a double does not hold every integer. */
    long EXACT = 1L << 53;
    /** Longer texts do not fit into an index. */
    int LONGEST = 500;

    /** A number. */
    record Real(double value) implements Searchable {}

    /** A text. */
    record Word(String value) implements Searchable {}

    /** A parameter of a product. */
    record Entry(String name, Searchable value) {}

    /** That value, empty for one that the database would compare otherwise. */
    static Optional<Searchable> of(Value value) {
        return switch (value) {
            case Value.Int(long number, boolean _) when Math.abs(number) <= EXACT && number != Long.MIN_VALUE ->
                Optional.of(new Real(number));
            case Value.Real(double number) when Double.isFinite(number) -> Optional.of(new Real(number));
            case Value.Text(String text) when isWord(text) -> Optional.of(new Word(text));
            default -> Optional.empty();
        };
    }

    /** The parameters of metadata that have such values. */
    static List<Entry> of(MetaData meta) {
        List<Entry> entries = new ArrayList<>();
        meta.parameters().forEach((name, parameter) -> {
            if (isWord(name) && !(parameter instanceof DateParameter) && isPlain(parameter)) {
                of(parameter.value()).ifPresent(value -> entries.add(new Entry(name, value)));
            }
        });
        return entries;
    }

    /** What names and kinds of such parameters there are, in one order. */
    static List<String> shape(List<Entry> entries) {
        return entries.stream().map(entry -> entry.value().kind() + entry.name()).sorted().toList();
    }

    /** The kind, as it stands before a name in a shape. */
    default String kind() {
        return switch (this) {
            case Real _ -> "n:";
            case Word _ -> "w:";
        };
    }

    /** The column that holds it. */
    default String column() {
        return switch (this) {
            case Real _ -> "real";
            case Word _ -> "word";
        };
    }

    private static boolean isPlain(Parameter parameter) {
        return parameter.type() == null || !"finetime".equals(parameter.type());
    }

    private static boolean isWord(String text) {
        return text.length() <= LONGEST && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
