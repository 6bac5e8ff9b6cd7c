package org.poolscope.storage.pool.serve;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Gathers the body of a request as it comes; no thread waits for it. */
final class ArrivingBody implements Runnable {
    private static final int AT_FIRST = 64 << 10;
    /** Clients send head and body one after the other: looking again is quicker than being called again. */
    private static final int LOOKS = 200;

    private final Request request;
    private final ServeLimits limits;
    private final CompletableFuture<byte[]> whole;
    private byte[] body;
    private int length;
    private boolean timed;

    /**
     * Of a request whose body is expected to have so many bytes; nothing happens before {@link #run}.
     *
     * @param whole is given the body, or {@link TimeoutException} if it came too slowly, {@link IllegalStateException} if
     *        it is longer than may be, {@link java.io.IOException} if it was cut off
     */
    ArrivingBody(Request request, long expected, ServeLimits limits, CompletableFuture<byte[]> whole) {
        this.request = request;
        this.limits = limits;
        this.whole = whole;
        this.body = new byte[(int) Math.min(expected, AT_FIRST)];
    }

    /** Takes what is here; is called again when more has come. */
    @Override
    public void run() {
        while (!whole.isDone()) {
            Content.Chunk chunk = next();
            if (chunk == null) {
                await();
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                end(chunk.getFailure());
                return;
            }
            boolean last = chunk.isLast();
            boolean fits = take(chunk.getByteBuffer());
            chunk.release();
            if (last || !fits) {
                end(fits ? null : new IllegalStateException("more than " + limits.body() + " bytes"));
                return;
            }
        }
    }

    private Content.@Nullable Chunk next() {
        Content.Chunk chunk = request.read();
        for (int look = 1; chunk == null && length == 0 && look < LOOKS; look++) {
            Thread.onSpinWait();
            chunk = request.read();
        }
        return chunk;
    }

    private boolean take(ByteBuffer more) {
        int size = more.remaining();
        if ((long) length + size > limits.body()) {
            return false;
        }
        if (length + size > body.length) {
            body = Arrays.copyOf(body, (int) Math.min(limits.body(), Math.max(2L * body.length, length + size)));
        }
        more.get(body, length, size);
        length += size;
        return true;
    }

    private void await() {
        if (!timed) {
            timed = true;
            Scheduler.Task waiting = request.getConnectionMetaData().getConnector().getScheduler().schedule(
                    () -> whole.completeExceptionally(new TimeoutException()), limits.arriving().toMillis(),
                    TimeUnit.MILLISECONDS);
            CompletableFuture<byte[]> _ = whole.whenComplete((_, _) -> waiting.cancel());
        }
        request.demand(this);
    }

    private void end(@Nullable Throwable failure) {
        boolean _ = failure == null
                ? whole.complete(length == body.length ? body : Arrays.copyOf(body, length))
                : whole.completeExceptionally(failure);
    }
}
