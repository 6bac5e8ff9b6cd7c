package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the library server refuses by itself, told as everything else is: a status and its name, never a trace. */
final class JsonErrors extends ErrorHandler {
    @Override
    protected void generateResponse(Request request, Response response, int code, @Nullable String message,
            @Nullable Throwable cause, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answer.JSON);
        response.write(true, ByteBuffer.wrap(text(code)), callback);
    }

    private static byte[] text(int status) {
        return ("{\"result\": \"" + Answer.FAILED + "\", \"msg\": \"\\nValueError: " + HttpStatus.getMessage(status)
                + ".\", \"time\": " + System.currentTimeMillis() / 1000 + "}").getBytes(US_ASCII);
    }
}
