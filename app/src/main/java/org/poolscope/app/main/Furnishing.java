package org.poolscope.app.main;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * What completes a window whose first frame shows only what is looked at first: one step a frame, so that none of them
 * keeps a person waiting, or all of them at once. Used on the window's thread.
 */
final class Furnishing extends AnimationTimer {
    /** The first frame is on the screen when the third one begins: the second one waits until it is painted. */
    private static final int FIRST_SEEN = 3;

    private final Deque<Runnable> steps;
    private int frames;

    /** Nothing is done yet. */
    Furnishing(List<Runnable> steps) {
        this.steps = new ArrayDeque<>(steps);
    }

    /** Does what is left now. */
    void finish() {
        stop();
        while (!steps.isEmpty()) {
            steps.removeFirst().run();
        }
    }

    @Override
    public void handle(long now) {
        if (++frames < FIRST_SEEN) {
            return;
        }
        if (!steps.isEmpty()) {
            steps.removeFirst().run();
        }
        if (steps.isEmpty()) {
            stop();
        }
    }
}
