package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.TaggedForm.Form;
import org.poolscope.model.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares an answer with that of the real client: the value, or what kind of failure it was. */
final class Answers {
    private Answers() {}

    /** Something that answers with a value or fails. */
    @FunctionalInterface
    interface Answer {
        Value get() throws SourceException;
    }

    static void check(JsonNode expected, Answer answer, String step) {
        try {
            Value value = answer.get();
            JsonNode wanted = withoutSecondChecksum(expected.path("ok"));
            JsonNode got = inOrderOf(wanted, JsonMapper.shared().readTree(text(value)));
            boolean empty = isEmpty(got) && isEmpty(wanted);
            if (!empty && !isListOfTheSame(wanted, got)) {
                assertEquals(wanted, got, step);
            }
        } catch (SourceException e) {
            String error = expected.path("error").asString("no error");
            assertEquals(error.equals("IndexError") ? "IndexWontBeThereError" : error, ScenarioStore.failure(e), step);
        }
    }

    /** A list that was cut out of arrays of different shapes, but holds arrays of one; for us that is an array. */
    private static boolean isListOfTheSame(JsonNode list, JsonNode array) {
        List<String> listed = new ArrayList<>();
        list.path("v").forEach(item -> item.path("data").forEach(number -> listed.add(number.toString())));
        List<String> packed = new ArrayList<>();
        array.path("data").forEach(number -> packed.add(number.toString()));
        return !listed.isEmpty() && listed.equals(packed) && list.get("v").size() == array.get("shape").get(0).asInt();
    }

    /** The real client has several forms of no points at all. */
    private static boolean isEmpty(JsonNode value) {
        return value.path("t").asString("").equals("ndarray")
                ? value.path("data").isEmpty()
                : TaggedForm.text(new Container.Sequence(SequenceType.LIST, List.of())).equals(value.toString());
    }

    /** Arrays are told by the bytes as they are; how they would be in the other order says no more. */
    private static JsonNode withoutSecondChecksum(JsonNode value) {
        JsonNode copy = value.deepCopy();
        copy.findParents("sha256_le").forEach(array -> ((ObjectNode) array).remove("sha256_le"));
        return copy;
    }

    /** The real client turns one point into the order of the machine at times; ours keeps that of its stream. */
    private static JsonNode inOrderOf(JsonNode wanted, JsonNode got) {
        String type = got.path("dtype").path("str").asString("");
        if (type.startsWith(">") && wanted.path("dtype").path("str").asString("").startsWith("<")) {
            ((ObjectNode) got.get("dtype")).put("str", type.replace('>', '<'));
        }
        return got;
    }

    private static String text(Value value) {
        StringBuilder text = new StringBuilder();
        try {
            TaggedForm.write(value, Form.STREAM, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
