package org.poolscope.app.browse;

import javafx.animation.AnimationTimer;

/** Does something once what is there has been drawn: when the third frame begins, as the second waits for the first. */
final class AfterFrames extends AnimationTimer {
    private static final int FRAMES = 3;

    private final Runnable next;
    private int begun;

    AfterFrames(Runnable next) {
        this.next = next;
    }

    @Override
    public void handle(long now) {
        if (++begun == FRAMES) {
            stop();
            next.run();
        }
    }
}
