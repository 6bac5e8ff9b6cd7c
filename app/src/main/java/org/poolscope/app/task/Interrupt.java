package org.poolscope.app.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.poolscope.model.source.Cancel;

/**
 * Hears that the process is told to end (Ctrl-C, the system shutting down) and gives the work that runs a moment to
 * stop and tidy up. The process then ends with the code of its signal, 130 for Ctrl-C.
 */
public final class Interrupt implements Cancel {
    private static final long GRACE_SECONDS = 3;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    private Interrupt() {}

    /** Listens from now on. */
    public static Interrupt listen() {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(new Thread(interrupt::stop, "interrupt"));
        return interrupt;
    }

    /** Says that nothing is left to tidy up, so that the end need not wait. */
    public void over() {
        over.countDown();
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    private void stop() {
        cancelled.set(true);
        try {
            over.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
