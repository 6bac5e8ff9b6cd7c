package org.poolscope.app.browse;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Waits until a person has stopped typing; forgets what it waits for when the place it belongs to is gone. */
public final class Pause {
    private final Node place;
    private final PauseTransition pause;

    /** Of a place in the window. */
    public Pause(Node place, Duration length) {
        this.place = place;
        this.pause = new PauseTransition(length);
    }

    /** Does this after the pause, in place of what was to be done before. */
    public void then(Runnable step) {
        pause.setOnFinished(_ -> {
            boolean there = place.getScene() != null && place.getScene().getWindow() != null
                    && place.getScene().getWindow().isShowing();
            if (there) {
                step.run();
            }
        });
        pause.playFromStart();
    }

    /** Does nothing any more. */
    public void stop() {
        pause.stop();
    }
}
