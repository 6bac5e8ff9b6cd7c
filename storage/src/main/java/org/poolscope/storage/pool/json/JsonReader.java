package org.poolscope.storage.pool.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

/**
 * Reads fdi's JSON into values. A map with a class mark becomes what the mark says: bytes, a typed array, a set, or an
 * {@link Container.Instance} of that class; nothing of the class is looked up. Of a name that stands twice the last one
 * counts, as in Python. Bounds: {@value #DEEPEST} levels, {@value #LONGEST_NUMBER} digits.
 */
public final class JsonReader {
    /** How many maps and lists may lie within each other; fdi itself gives up near 1000. */
    public static final int DEEPEST = 500;
    /** How many characters a number may have; Python 3.11 takes no integer of more than 4300 digits. */
    public static final int LONGEST_NUMBER = 100_000;

    /** In a map, the class that it is of. */
    public static final String MARK = "_STID";
    private static final String NO_PRODUCT = "No product of fdi is like that; look at the file.";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][+-]?\\d++)?");
    private static final int LONGEST_LONG = 18;

    private final JsonCursor cursor;
    private final String where;
    private final Predicate<String> wanted;
    private int depth;

    private JsonReader(byte[] text, String where, Predicate<String> wanted) {
        this.cursor = new JsonCursor(text, where);
        this.where = where;
        this.wanted = wanted;
    }

    /**
     * Reads a whole text.
     *
     * @param where for the message: the file or URN
     * @throws SourceException.Corrupt     if it is no JSON, with the byte where it stops being so
     * @throws SourceException.Unsupported if it exceeds a bound
     */
    public static Value read(byte[] text, String where) throws SourceException {
        return read(text, where, _ -> true);
    }

    /** Reads of an object only the members that are wanted, and its class; fails as {@link #read(byte[], String)} does. */
    public static Value read(byte[] text, String where, Predicate<String> wanted) throws SourceException {
        JsonReader reader = new JsonReader(text, where, wanted);
        Value value = reader.value();
        reader.cursor.end();
        return value;
    }

    private Value value() throws SourceException {
        return switch (cursor.peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> new Value.Text(cursor.string());
            default -> scalar(cursor.word());
        };
    }

    private Value scalar(String word) throws SourceException {
        return switch (word) {
            case "true" -> new Value.Bool(true);
            case "false" -> new Value.Bool(false);
            case "null" -> Value.None.NONE;
            case "NaN" -> new Value.Real(Double.NaN);
            case "Infinity" -> new Value.Real(Double.POSITIVE_INFINITY);
            case "-Infinity" -> new Value.Real(Double.NEGATIVE_INFINITY);
            default -> number(word);
        };
    }

    private Value number(String word) throws SourceException {
        if (word.length() > LONGEST_NUMBER) {
            throw new SourceException.Unsupported("A number in it has more than " + LONGEST_NUMBER + " digits.", where,
                    NO_PRODUCT);
        }
        if (!NUMBER.matcher(word).matches()) {
            throw cursor.corrupt("a value should stand there");
        }
        if (word.indexOf('.') >= 0 || word.indexOf('e') >= 0 || word.indexOf('E') >= 0) {
            return new Value.Real(Double.parseDouble(word));
        }
        // Numbers of up to 18 digits fit a long whatever their sign.
        return word.length() <= LONGEST_LONG
                ? new Value.Int(Long.parseLong(word))
                : Value.Whole.of(new BigInteger(word), false);
    }

    private void enter() throws SourceException {
        if (++depth > DEEPEST) {
            throw new SourceException.Unsupported("The JSON is nested more than " + DEEPEST + " levels deep.", where,
                    NO_PRODUCT);
        }
    }

    private Value list() throws SourceException {
        enter();
        List<Value> items = new ArrayList<>();
        boolean reals = true;
        for (boolean on = cursor.enters('[', ']'); on; on = cursor.goesOn(']')) {
            Value item = value();
            reals &= item instanceof Value.Real;
            items.add(item);
        }
        depth--;
        return new Container.Sequence(Container.Sequence.SequenceType.LIST,
                reals && !items.isEmpty() ? compact(items) : items);
    }

    private static List<Value> compact(List<Value> items) {
        double[] values = new double[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((Value.Real) items.get(i)).value();
        }
        return new RealList(values, values.length);
    }

    private Value object() throws SourceException {
        enter();
        Map<String, Value> members = new LinkedHashMap<>();
        for (boolean on = cursor.enters('{', '}'); on; on = cursor.goesOn('}')) {
            String name = cursor.name();
            if (depth > 1 || name.equals(MARK) || wanted.test(name)) {
                members.put(name, value());
            } else {
                cursor.skip();
            }
        }
        depth--;
        if (!(members.get(MARK) instanceof Value.Text(String mark))) {
            return map(members);
        }
        if (mark.startsWith("0")) {
            // A plain map that has such a key itself; fdi writes a 0 in front to say so.
            members.put(MARK, new Value.Text(mark.substring(1)));
            return map(members);
        }
        members.remove(MARK);
        return Coding.decoded(mark, members)
                .orElseGet(() -> new Container.Instance(mark, false, null, null, map(members)));
    }

    private static Container.Mapping map(Map<String, Value> members) {
        List<Value> pairs = new ArrayList<>(2 * members.size());
        members.forEach((name, value) -> {
            pairs.add(new Value.Text(name));
            pairs.add(value);
        });
        return new Container.Mapping(Container.Mapping.MappingType.DICT, pairs, null);
    }
}
