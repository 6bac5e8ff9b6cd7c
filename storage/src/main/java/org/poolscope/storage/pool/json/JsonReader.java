package org.poolscope.storage.pool.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

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

    static final String MARK = "_STID";
    private static final String NO_PRODUCT = "No product of fdi is like that; look at the file.";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER).maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE).build())
            .build();

    private final JsonParser parser;

    private final String where;

    private JsonReader(JsonParser parser, String where) {
        this.parser = parser;
        this.where = where;
    }

    /**
     * Reads a whole text.
     *
     * @param where for the message: the file or URN
     * @throws SourceException.Corrupt     if it is no JSON, with the byte where it stops being so
     * @throws SourceException.Unsupported if it exceeds a bound
     */
    public static Value read(byte[] text, String where) throws SourceException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(parser, where);
            Value value = reader.value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new SourceException.Corrupt("There is more after the end of the JSON text" + at(parser) + ".",
                        where);
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new SourceException.Unsupported(bound(e), where, NO_PRODUCT);
        } catch (JacksonException e) {
            throw notJson(e, where);
        }
    }

    private static SourceException notJson(JacksonException e, String where) {
        return new SourceException.Corrupt("This is no JSON" + at(e.getLocation()) + ".", where,
                "Restore the file from a copy; the others are not affected.", e);
    }

    private static String bound(StreamConstraintsException e) {
        String said = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        return said.contains("nesting")
                ? "The JSON is nested more than " + DEEPEST + " levels deep."
                : "A number in it has more than " + LONGEST_NUMBER + " digits.";
    }

    private static String at(JsonParser parser) {
        return at(parser.currentTokenLocation());
    }

    private static String at(TokenStreamLocation location) {
        return location == null || location.getByteOffset() < 0 ? "" : " (at byte " + location.getByteOffset() + ")";
    }

    private Value value(JsonToken token) throws SourceException {
        return switch (token) {
            case null -> throw new SourceException.Corrupt("The text is empty; this is no JSON.", where);
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> new Value.Text(parser.getString());
            case VALUE_TRUE -> new Value.Bool(true);
            case VALUE_FALSE -> new Value.Bool(false);
            case VALUE_NULL -> Value.None.NONE;
            case VALUE_NUMBER_INT -> whole(parser.getString());
            case VALUE_NUMBER_FLOAT -> new Value.Real(real(parser.getString()));
            default -> throw new SourceException.Corrupt("This is no JSON" + at(parser) + ".", where);
        };
    }

    private static Value whole(String digits) {
        // Numbers of up to 18 digits fit a long whatever their sign.
        return digits.length() <= 18
                ? new Value.Int(Long.parseLong(digits))
                : Value.Whole.of(new BigInteger(digits), false);
    }

    private static double real(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity", "+Infinity", "INF", "+INF" -> Double.POSITIVE_INFINITY;
            case "-Infinity", "-INF" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private Value list() throws SourceException {
        List<Value> items = new ArrayList<>();
        boolean reals = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Value item = value(token);
            reals &= item instanceof Value.Real;
            items.add(item);
        }
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
        Map<String, Value> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            members.put(name, value(parser.nextToken()));
        }
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
