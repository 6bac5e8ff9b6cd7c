package org.poolscope.storage.pool.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Gathers a body up to a bound, whatever length was declared, and tells when something came last. */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final int most;
    private final Watch watch;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final List<ByteBuffer> parts = new ArrayList<>();
    private long length;
    private Flow.@Nullable Subscription subscription;

    /** When something came last. */
    static final class Watch {
        private final long began = System.nanoTime();
        private volatile long last = began;
        private volatile boolean answering;

        /** Nanoseconds since a part of a body came last; none before the first. */
        long silent() {
            return answering ? System.nanoTime() - last : 0;
        }

        /** Nanoseconds since the request was sent. */
        long lasted() {
            return System.nanoTime() - began;
        }
    }

    /** More came than was bound for. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
        private final int most;

        TooLong(int most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    BoundedBody(int most, Watch watch) {
        this.most = most;
        this.watch = watch;
        watch.last = System.nanoTime();
        watch.answering = true;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        watch.last = System.nanoTime();
        for (ByteBuffer buffer : buffers) {
            length += buffer.remaining();
            parts.add(buffer);
        }
        if (length > most && subscription != null) {
            subscription.cancel();
            parts.clear();
            whole.completeExceptionally(new TooLong(most));
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        byte[] body = new byte[(int) Math.min(length, most)];
        int at = 0;
        for (ByteBuffer part : parts) {
            int size = part.remaining();
            part.get(body, at, size);
            at += size;
        }
        whole.complete(body);
    }
}
