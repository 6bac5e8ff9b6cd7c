package org.poolscope.storage.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.poolscope.model.source.SourceException;

/**
 * A few threads that share one piece of work and end with it, for stores that wait for many files or for a server. The only place in
 * storage that makes threads: what waits for a disk must not hold the common pool, which others compute on.
 */
public final class Workers {
    /** Disks answer this many at a time well, also those across a network. */
    private static final int MOST = 8;

    private Workers() {}

    /** Runs what it is given so much later, each on a thread of its own, which ends with it and holds up no exit. */
    public static Executor later(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS,
                Thread.ofPlatform().daemon().name("later-", 0)::start);
    }

    /** Does {@code step} when the process ends, however it does but by a kill, unless it is called off before. */
    public static Ending atEnd(Runnable step) {
        Ending ending = new Ending(Thread.ofPlatform().name("at-end").unstarted(step));
        try {
            Runtime.getRuntime().addShutdownHook(ending.thread);
        } catch (IllegalStateException e) {
            System.getLogger(Workers.class.getName()).log(System.Logger.Level.DEBUG, "the process ends already", e);
        }
        return ending;
    }

    /** Something to be done when the process ends. */
    public static final class Ending {
        private final Thread thread;

        private Ending(Thread thread) {
            this.thread = thread;
        }

        /** Lets it be; false if that was done before. */
        public boolean callOff() {
            try {
                return Runtime.getRuntime().removeShutdownHook(thread);
            } catch (IllegalStateException _) {
                return true;
            }
        }
    }

    /**
     * Something that may fail.
     *
     * @param <T> what it finds
     */
    @FunctionalInterface
    public interface Step<T> {
        /** Does it. */
        T run() throws SourceException;
    }

    /**
     * Does {@code step} on a thread of its own and waits so long for it at most. One that takes longer is interrupted and
     * left alone; it holds up no exit.
     *
     * @return what it found, empty if it took longer
     * @throws SourceException what the step throws, or Cancelled if the calling thread is interrupted
     */
    public static <T> Optional<T> within(Duration patience, Step<T> step) throws SourceException {
        FutureTask<T> task = new FutureTask<>(step::run);
        Thread.ofPlatform().daemon().name("within-", 0).start(task);
        try {
            return Optional.of(task.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            task.cancel(true);
            return Optional.empty();
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: waiting for an answer.", "");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceException told) {
                throw told;
            }
            throw broken(e);
        }
    }

    /**
     * Does {@code step} for every number from 0 to {@code count} − 1, several at a time and in any order; the calling
     * thread is one of the workers. Comes back when all of them are done.
     *
     * @throws SourceException.Cancelled if the calling thread is interrupted
     */
    public static void each(int count, IntConsumer step) throws SourceException.Cancelled {
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                step.accept(i);
            }
        };
        int helpers = Math.min(count, Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST)) - 1;
        if (helpers < 1) {
            work.run();
            return;
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(helpers,
                Thread.ofPlatform().daemon().name("workers-", 0).factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < helpers; i++) {
                running.add(threads.submit(work));
            }
            try {
                work.run();
                for (Future<?> each : running) {
                    each.get();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new SourceException.Cancelled("Stopped: reading several files.", "");
            } catch (ExecutionException e) {
                throw broken(e);
            } finally {
                next.set(count);
            }
        }
    }

    private static RuntimeException broken(ExecutionException e) {
        return switch (e.getCause()) {
            case Error error -> throw error;
            case RuntimeException known -> known;
            case null, default -> new IllegalStateException(e);
        };
    }
}
