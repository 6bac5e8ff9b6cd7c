package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares a stream with all that the real client was asked of it. */
public final class StreamAnswers {
    private StreamAnswers() {}

    /** As an array: whole, by index, by slice, its length and whether it is sealed. */
    public static void check(JsonNode expected, Stream stream, String where) {
        Answers.check(expected.get("all"), () -> stream.slice(Slice.ALL, Cancel.NEVER).toValue(), where);
        for (Map.Entry<String, JsonNode> index : expected.get("index").properties()) {
            Answers.check(index.getValue(), () -> stream.at(Long.parseLong(index.getKey())),
                    where + " [" + index.getKey() + "]");
        }
        for (Map.Entry<String, JsonNode> slice : expected.get("slices").properties()) {
            Answers.check(slice.getValue(),
                    () -> stream.slice(Slice.parse(slice.getKey()).getFirst(), Cancel.NEVER).toValue(),
                    where + " [" + slice.getKey() + "]");
        }
        JsonNode length = expected.path("len").path("ok");
        if (length.isNumber()) {
            Answers.check(JsonMapper.shared().readTree("{\"ok\":{\"t\":\"int\",\"v\":\"" + length.asLong() + "\"}}"),
                    () -> new Value.Int(stream.length()), where);
        }
    }

    /** Read by cursors, without waiting, to the end. */
    public static void checkCursors(JsonNode expected, Stream stream, String where) throws SourceException {
        check(expected.get("cursor"), stream.cursor(), ReadOptions.NOW, where);
        check(expected.get("cursor_last_only"), stream.cursor(), ReadOptions.NOW.newest(), where + " last only");
    }

    private static void check(JsonNode reads, Cursor cursor, ReadOptions options, String where)
            throws SourceException {
        for (JsonNode expected : reads) {
            try {
                Optional<View> view = cursor.read(options, Cancel.NEVER);
                assertEquals(expected.has("none"), view.isEmpty(), where);
                if (view.isPresent()) {
                    View read = view.get();
                    assertEquals(expected.get("index").asLong() + " " + expected.get("len").asLong(),
                            read.index() + " " + read.length(), where);
                    Answers.check(expected.get("data"), () -> read.data().toValue(), where);
                }
                assertEquals(expected.get("position").asLong(), cursor.position(), where);
            } catch (StreamFailure.EndOfStream end) {
                // Of a closed scan that left a stream open, the real client waits for ever.
                String wanted = end.isSealed() ? "EndOfStream" : expected.has("none") ? "waits" : "ends";
                assertEquals(wanted, expected.path("end").asString("waits"), where);
            }
        }
    }
}
