package org.poolscope.storage.pool.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.poolscope.model.source.SourceException;

/** Takes requests from the library server, a body only from who may send it, and sends the answers. */
final class HttpEntry extends Handler.Abstract {
    private static final int UNKNOWN_LENGTH = 1 << 20;
    private static final int LONGEST_HOST = 300;

    private final Desk desk;
    private final ServeLimits limits;
    private final AtomicLong arriving = new AtomicLong();

    HttpEntry(Desk desk, ServeLimits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws SourceException {
        HttpFields headers = request.getHeaders();
        Call head = new Call(request.getMethod(), path(request), name -> {
            String value = headers.get(name);
            return value == null && name.equals("Host") ? limited(request) : value;
        }, new byte[0]);
        long length = headers.getLongField(HttpHeader.CONTENT_LENGTH);
        boolean hasBody = length > 0 || headers.contains(HttpHeader.TRANSFER_ENCODING);
        try {
            Desk.Visitor visitor = desk.enter(head);
            Request.addCompletionListener(request, _ -> desk.done(visitor, request.getMethod(), response.getStatus(),
                    Request.getRemoteAddr(request), Request.getContentBytesRead(request),
                    Response.getContentBytesWritten(response)));
            if (visitor.refused().isPresent()) {
                throw visitor.refused().get();
            }
            if (!hasBody) {
                send(desk.answer(head, visitor), request, response, callback);
                return true;
            }
            if (length > limits.body()) {
                throw tooLarge();
            }
            receive(head, visitor, length < 0 ? UNKNOWN_LENGTH : length, request, response, callback);
        } catch (Refusal refusal) {
            refuse(refusal, request, response, callback);
        }
        return true;
    }

    private static String limited(Request request) {
        String authority = request.getHttpURI().getAuthority();
        return authority == null || authority.length() > LONGEST_HOST ? "" : authority;
    }

    private static String path(Request request) {
        String path = request.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    private Refusal tooLarge() {
        return new Refusal(Refusal.TOO_LARGE, "ValueError", "A request has up to " + limits.body() + " bytes.");
    }

    private void receive(Call head, Desk.Visitor visitor, long expected, Request request, Response response,
            Callback callback) throws Refusal {
        if (arriving.addAndGet(expected) > limits.bodies()) {
            arriving.addAndGet(-expected);
            throw new Refusal(Refusal.UNAVAILABLE, "OSError", "Too much is being sent at once; try again.");
        }
        CompletableFuture<byte[]> whole = new CompletableFuture<>();
        CompletableFuture<Void> done = whole.thenAccept(body -> {
            Call call = new Call(head.method(), head.path(), head.headers(), body);
            try {
                send(desk.answer(call, visitor), request, response, callback);
            } catch (SourceException e) {
                throw new CompletionException(e);
            }
        }).whenComplete((_, failure) -> {
            arriving.addAndGet(-expected);
            if (failure != null) {
                broken(failure, request, response, callback);
            }
        });
        // What came of it was told to the callback already.
        done.exceptionally(_ -> null);
        // The thread that the body came to answers it, and the server lets another one look what comes next.
        new ArrivingBody(request, expected, limits, whole).run();
    }

    private void broken(Throwable failure, Request request, Response response, Callback callback) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        if (response.isCommitted()) {
            callback.failed(cause);
            return;
        }
        Refusal refusal = switch (cause) {
            case TimeoutException _ -> new Refusal(Refusal.TIMEOUT, "TimeoutError", "The request came too slowly.");
            case IllegalStateException _ -> tooLarge();
            case IOException _ -> new Refusal(Refusal.BAD_REQUEST, "ValueError", "The request is cut off.");
            default -> new Refusal(Refusal.BROKEN, "RuntimeError", "The server failed at this request.");
        };
        try {
            refuse(refusal, request, response, callback);
        } catch (SourceException e) {
            callback.failed(e);
        }
    }

    private void refuse(Refusal refusal, Request request, Response response, Callback callback)
            throws SourceException {
        Answer answer = Answer.failed(refusal);
        if (refusal.status() == Refusal.UNAUTHORIZED) {
            answer = answer.with("WWW-Authenticate", "Basic realm=\"pools\"");
        }
        boolean unread = List.of(Refusal.TOO_LARGE, Refusal.TIMEOUT).contains(refusal.status());
        send(unread ? answer.with("Connection", "close") : answer, request, response, callback);
    }

    private void send(Answer answer, Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        response.setStatus(answer.status());
        headers.put(HttpHeader.CONTENT_TYPE, answer.type());
        headers.put(HttpHeader.SERVER, OpenApi.SERVER);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
        answer.headers().forEach(headers::put);
        byte[] body = answer.body();
        String takes = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
        if (body.length >= limits.zipped() && takes != null && takes.contains("gzip")) {
            body = zipped(body);
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
            headers.put(HttpHeader.VARY, "Accept-Encoding");
        }
        if (answer.status() != Answer.NOT_MODIFIED) {
            headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
