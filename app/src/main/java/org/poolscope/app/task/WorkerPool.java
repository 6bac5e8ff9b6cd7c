package org.poolscope.app.task;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for work that computes, which end with it and hold up no exit. */
public final class WorkerPool implements Executor, AutoCloseable {
    private final ExecutorService threads;

    /** At most so many threads, made when they are needed. */
    public WorkerPool(int most) {
        threads = Executors.newFixedThreadPool(Math.max(1, most),
                Thread.ofPlatform().daemon().name("worker-", 0).factory());
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Lets nothing new begin; does not wait for what runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
