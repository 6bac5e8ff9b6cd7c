package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.json.JsonWriter;

/**
 * What is sent back.
 *
 * @param body not changed any more
 */
@SuppressWarnings("ArrayRecordComponent") // products are large; nobody else holds the array
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    static final int OK = 200;
    static final int NOT_MODIFIED = 304;
    static final String JSON = "application/json";
    /** What a failed call has in place of a result. */
    static final String FAILED = "FAILED";

    /** fdi's envelope around a result that is JSON already. */
    static Answer ok(byte[] result, String message) throws SourceException {
        return enveloped(OK, result, message);
    }

    /** fdi's envelope around a result. */
    static Answer ok(Value result, String message) throws SourceException {
        return ok(JsonWriter.text(result).getBytes(US_ASCII), message);
    }

    static Answer text(int status, String type, String text) {
        return new Answer(status, type, text.getBytes(UTF_8), Map.of());
    }

    /** fdi's envelope of a failure. */
    static Answer failed(Refusal refusal) throws SourceException {
        return enveloped(refusal.status(), JsonWriter.text(new Value.Text(FAILED)).getBytes(US_ASCII), refusal.told());
    }

    /** The same, also with this header. */
    Answer with(String name, String value) {
        Map<String, String> more = new java.util.LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, body, Map.copyOf(more));
    }

    private static Answer enveloped(int status, byte[] result, String message) throws SourceException {
        byte[] before = "{\"result\": ".getBytes(US_ASCII);
        byte[] after = (", \"msg\": " + JsonWriter.text(new Value.Text(message)) + ", \"time\": "
                + JsonWriter.text(new Value.Real(System.currentTimeMillis() / 1000.0)) + "}").getBytes(US_ASCII);
        byte[] body = new byte[before.length + result.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(result, 0, body, before.length, result.length);
        System.arraycopy(after, 0, body, before.length + result.length, after.length);
        return new Answer(status, JSON, body, Map.of());
    }
}
