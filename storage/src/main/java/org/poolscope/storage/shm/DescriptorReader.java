package org.poolscope.storage.shm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads descriptors as workers in any language print them. */
final class DescriptorReader {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_AXES = 64;
    private static final int DEEPEST = 16;

    private DescriptorReader() {}

    static ArrayDescriptor read(String line) throws SourceException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw broken(line, null);
            }
            String name = null;
            List<Long> shape = null;
            DType dtype = null;
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                JsonToken value = parser.nextToken();
                switch (key) {
                    case "name" -> name = parser.getString();
                    case "shape" -> shape = shape(parser, value);
                    case "dtype" -> dtype = dtype(parser, value, 0);
                    default -> parser.skipChildren();
                }
            }
            if (name == null || shape == null || dtype == null) {
                throw broken(line, null);
            }
            return new ArrayDescriptor(name, dtype, shape);
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            throw broken(line, e);
        }
    }

    private static List<Long> shape(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return List.of(parser.getLongValue());
        }
        List<Long> axes = new ArrayList<>();
        while (token == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            axes.add(parser.getLongValue());
        }
        if (parser.currentToken() != JsonToken.END_ARRAY || axes.size() > MOST_AXES) {
            throw new IllegalArgumentException("no shape");
        }
        return axes;
    }

    /** A code such as {@code <f8}, or a list of fields. */
    private static DType dtype(JsonParser parser, JsonToken token, int depth) {
        if (token == JsonToken.VALUE_STRING) {
            return TypeString.parse(parser.getString());
        }
        if (token != JsonToken.START_ARRAY || depth > DEEPEST) {
            throw new IllegalArgumentException("no dtype");
        }
        List<DType.Field> fields = new ArrayList<>();
        int offset = 0;
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            String name = parser.getString();
            DType type = dtype(parser, parser.nextToken(), depth + 1);
            JsonToken more = parser.nextToken();
            if (more != JsonToken.END_ARRAY) {
                List<Integer> block = new ArrayList<>();
                for (long axis : shape(parser, more)) {
                    block.add(Math.toIntExact(axis));
                }
                type = new DType.SubArray(type, block);
                parser.nextToken();
            }
            if (!name.isEmpty()) {
                fields.add(new DType.Field(name, offset, type, null));
            }
            offset = Math.addExact(offset, type.itemSize());
        }
        if (parser.currentToken() != JsonToken.END_ARRAY || fields.isEmpty()) {
            throw new IllegalArgumentException("no dtype");
        }
        return new DType.Struct(offset, fields, false);
    }

    private static SourceException broken(String line, @Nullable Throwable cause) {
        String shown = line.length() > 200 ? line.substring(0, 200) + "…" : line;
        return new SourceException.Corrupt("This tells of no array in shared memory: " + shown, "",
                "It reads {\"name\": \"psm_1a2b3c4d\", \"shape\": [3], \"dtype\": \"<f8\"}.", cause);
    }
}
