package org.poolscope.storage.scan.entry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON as Python's module reads and writes it: NaN and Infinity, integers of any size, of a name that stands twice the
 * last. Bounds: {@value #DEEPEST} levels, {@value #LONGEST_NUMBER} characters a number.
 */
public final class JsonValues {
    /** How many maps and lists may lie within each other. */
    public static final int DEEPEST = 500;
    /** How many characters a number may have. */
    public static final int LONGEST_NUMBER = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER).maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE).build())
            .build();

    private JsonValues() {}

    /** The value of a whole text. */
    public static Value read(byte[] text) throws MalformedEntry {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Value value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new MalformedEntry("There is more after the end of the JSON text.");
            }
            return value;
        } catch (StreamConstraintsException _) {
            throw new MalformedEntry("The JSON is nested more than " + DEEPEST
                    + " levels deep, or a number in it has more than " + LONGEST_NUMBER + " digits.");
        } catch (JacksonException e) {
            throw new MalformedEntry("This is no JSON (at byte " + e.getLocation().getByteOffset() + ").");
        }
    }

    /**
     * The text of a plain value: null, truth, numbers, texts, lists and maps with texts as keys.
     *
     * @throws MalformedEntry if a part of it is no plain value
     */
    public static byte[] write(Value value) throws MalformedEntry {
        return JsonWriter.text(value, false);
    }

    /** As {@link #write}, with null for NaN and infinities and lists for arrays of numbers, as every reader takes them. */
    public static byte[] writeStrict(Value value) throws MalformedEntry {
        return JsonWriter.text(value, true);
    }

    private static Value value(JsonParser parser, JsonToken token) throws MalformedEntry {
        return switch (token) {
            case null -> throw new MalformedEntry("The text is empty; this is no JSON.");
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> new Value.Text(parser.getString());
            case VALUE_TRUE -> new Value.Bool(true);
            case VALUE_FALSE -> new Value.Bool(false);
            case VALUE_NULL -> Value.None.NONE;
            case VALUE_NUMBER_INT -> Value.Whole.of(new BigInteger(parser.getString()), false);
            case VALUE_NUMBER_FLOAT -> new Value.Real(real(parser.getString()));
            default -> throw new MalformedEntry("This is no JSON.");
        };
    }

    private static double real(String text) throws MalformedEntry {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            case "INF", "-INF", "+INF", "+Infinity" -> throw new MalformedEntry("'" + text + "' is no number in JSON.");
            default -> Double.parseDouble(text);
        };
    }

    private static Value list(JsonParser parser) throws MalformedEntry {
        List<Value> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Container.Sequence(SequenceType.LIST, List.copyOf(items));
    }

    private static Value object(JsonParser parser) throws MalformedEntry {
        Map<String, Value> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        List<Value> pairs = new ArrayList<>(2 * members.size());
        members.forEach((name, value) -> {
            pairs.add(new Value.Text(name));
            pairs.add(value);
        });
        return new Container.Mapping(MappingType.DICT, List.copyOf(pairs), null);
    }
}
