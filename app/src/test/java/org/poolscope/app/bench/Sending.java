package org.poolscope.app.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.poolscope.model.source.SourceException;

/** Sends some points of each stream of a scan at once, again and again, until it is closed. */
final class Sending implements AutoCloseable {
    private static final int LONGEST = 10_000_000;

    private final RunningScan scan;
    private final int batch;
    private final long nanos;
    private final long before;
    private final long[] sent;
    private final AtomicLong cost = new AtomicLong();
    private final AtomicLong rounds = new AtomicLong();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stop;

    /** Begins to send {@code batch} points of each stream every {@code nanos} nanoseconds, {@code before} others lying before them. */
    Sending(RunningScan scan, int batch, long nanos, long before) {
        this.scan = scan;
        this.batch = batch;
        this.nanos = nanos;
        this.before = before;
        this.sent = new long[LONGEST / batch];
        Thread.ofPlatform().name("sending").start(this::run);
    }

    /** Nanoseconds of processor time so far. */
    long cost() {
        return cost.get();
    }

    /** When a point was sent, as {@link System#nanoTime()} counts; 0 for one of those before. */
    long when(long point) {
        return point < before ? 0 : sent[(int) ((point - before) / batch)];
    }

    /** Ends it; returns how many points of each stream there are, those before included. */
    long end() {
        close();
        return before + rounds.get() * batch;
    }

    /** Points of one stream as they are sent, {@code count} of them from {@code first} on. */
    static double[] points(int stream, long first, int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> Math.sin((first + i) * 2e-4 + stream) + 0.02 * Math.random());
        return numbers;
    }

    /** Ends it, and fails if a point could not be sent. */
    @Override
    public void close() {
        stop = true;
        ended.join();
    }

    private void run() {
        try {
            send();
            ended.complete(null);
        } catch (SourceException | RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    private void send() throws SourceException {
        long next = System.nanoTime();
        for (int round = 0; round < sent.length && !stop; round++) {
            long first = before + (long) round * batch;
            sent[round] = System.nanoTime();
            for (int stream = 0; stream < scan.streams(); stream++) {
                scan.send(stream, points(stream, first, batch));
            }
            rounds.incrementAndGet();
            cost.set(ManagementFactory.getThreadMXBean().getThreadCpuTime(Thread.currentThread().threadId()));
            next += nanos;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }
}
