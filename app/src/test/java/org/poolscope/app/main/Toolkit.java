package org.poolscope.app.main;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Starts the toolkit once and runs steps of a test on the window's thread. */
public final class Toolkit {
    /** Only what never comes takes so long, also on a machine that is busy with much else. */
    private static final long SECONDS = 180;

    private Toolkit() {}

    /** Runs a step on the window's thread and waits for its answer. */
    public static <T> T on(Callable<T> step) {
        try {
            FxToolkit.registerPrimaryStage();
            return WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(step));
        } catch (TimeoutException e) {
            throw new AssertionError("The window's thread did not answer.", e);
        }
    }

    /** Runs a step on the window's thread and waits until it is done. */
    public static void run(Runnable step) {
        on(() -> {
            step.run();
            return true;
        });
    }
}
