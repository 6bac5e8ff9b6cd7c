package org.poolscope.app.plot;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.poolscope.app.plot.paper.Drawing;

/** A drawing of which a picture can be taken that is finer than the screen. Used on the window's thread. */
public interface Pictured {
    /**
     * Draws itself anew with {@code finer} times as many pixels across and down as it has on the screen, lines and text
     * as much larger, and hands the picture over some pulses later. What is on the screen looks the same meanwhile.
     */
    void takePicture(double finer, Consumer<WritableImage> taken);

    /** What it shows as lines and texts; empty for what is a picture of pixels by its nature. */
    default Optional<Drawing> drawing() {
        return Optional.empty();
    }

    /** The scene it is in, null if it is in none. */
    Scene getScene();
}
