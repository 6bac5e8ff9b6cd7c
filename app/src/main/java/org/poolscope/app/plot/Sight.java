package org.poolscope.app.plot;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Keeps drawings back while nobody can see the control, as in a tab that is not shown, and catches up when it comes into
 * sight. The toolkit would lay out and paint hidden controls as well.
 */
final class Sight implements AutoCloseable {
    private final Node control;
    private final Runnable draw;
    private final Runnable eachPulse = this::pulse;
    private boolean due;

    /** Calls {@code draw} for each request that can be seen. */
    Sight(Node control, Runnable draw) {
        this.control = control;
        this.draw = draw;
        control.sceneProperty().addListener((_, old, now) -> watch(old, now));
    }

    /** Asks for a drawing now, or when the control comes into sight. */
    void request() {
        due = !isSeen();
        if (!due) {
            draw.run();
        }
    }

    private void pulse() {
        if (due && isSeen()) {
            request();
        }
    }

    private boolean isSeen() {
        if (control.getScene() == null) {
            return false;
        }
        for (Node node = control; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void watch(@Nullable Scene old, @Nullable Scene now) {
        if (old != null) {
            old.removePreLayoutPulseListener(eachPulse);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(eachPulse);
        }
    }

    @Override
    public void close() {
        watch(control.getScene(), null);
    }
}
