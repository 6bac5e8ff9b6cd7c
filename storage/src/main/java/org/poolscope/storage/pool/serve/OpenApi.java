package org.poolscope.storage.pool.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The description of what can be asked, for tools. */
final class OpenApi {
    /** What the server calls itself. */
    static final String SERVER = "poolscope";
    private static final String RESOURCE = "openapi.json";

    private OpenApi() {}

    static Answer answer() {
        try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            return new Answer(Answer.OK, Answer.JSON, in.readAllBytes(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
