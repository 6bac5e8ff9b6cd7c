package org.poolscope.app.plot;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Waits for drawings of the toolkit. */
final class Pulses {
    private Pulses() {}

    /** Returns after some pulses; not to be called on the window's thread. */
    static void wait(int pulses) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(pulses);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.countDown();
            }
        };
        Platform.runLater(timer::start);
        left.await();
        Platform.runLater(timer::stop);
    }
}
