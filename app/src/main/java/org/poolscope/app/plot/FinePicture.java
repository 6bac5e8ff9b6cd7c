package org.poolscope.app.plot;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

/** Waits until a control has been painted finer, takes its picture, and lets it be as before. */
final class FinePicture extends AnimationTimer {
    /** The charting library draws its axes in the pulse after the one in which it is laid out. */
    private static final int SETTLED = 3;
    /** A control that nobody can see is not painted: its picture is taken as it is. */
    private static final int MOST = 30;

    private final Region control;
    private final double finer;
    private final DoubleConsumer fineness;
    private final LongSupplier paints;
    private final Consumer<WritableImage> taken;
    private long before;
    private int pulses;
    private int settled;

    /**
     * Prepares it.
     *
     * @param fineness
     *            is told how many pixels to paint for one of the screen
     * @param paints
     *            counts how often the control was painted
     */
    FinePicture(Region control, double finer, DoubleConsumer fineness, LongSupplier paints,
            Consumer<WritableImage> taken) {
        this.control = control;
        this.finer = finer;
        this.fineness = fineness;
        this.paints = paints;
        this.taken = taken;
    }

    /** Begins; the picture comes some pulses later. */
    void begin() {
        before = paints.getAsLong();
        fineness.accept(finer);
        start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        settled += paints.getAsLong() > before ? 1 : 0;
        if (settled < SETTLED && pulses < MOST) {
            return;
        }
        stop();
        // Text may be larger than in the layout; a pixel of the drawing is to be a pixel of the picture.
        double scale = finer * control.getLocalToSceneTransform().getMxx();
        SnapshotParameters all = new SnapshotParameters();
        all.setTransform(Transform.scale(scale, scale));
        WritableImage image = control.snapshot(all, null);
        fineness.accept(1);
        taken.accept(image);
    }
}
