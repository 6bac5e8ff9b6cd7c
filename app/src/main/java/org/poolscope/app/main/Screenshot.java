package org.poolscope.app.main;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.poolscope.app.look.Png;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;

/**
 * Takes the picture of a scene once it is idle: no task runs and two pulses bring no change. After 30 seconds it takes
 * what is there and says what still ran.
 */
public final class Screenshot {
    private static final long LONGEST_NANOS = 30_000_000_000L;

    private final Scene scene;
    private final ObservableList<Task> running;
    private final Consumer<String> say;

    /** For a scene that is shown on a stage, with the tasks to wait for; {@code say} hears what still ran. */
    public Screenshot(Scene scene, ObservableList<Task> running, Consumer<String> say) {
        this.scene = scene;
        this.running = running;
        this.say = say;
    }

    /** Waits without holding up the window's thread, then hands the picture over. */
    public void take(Consumer<Image> taken) {
        new Wait(taken).start();
    }

    /** Writes the picture as PNG: the file is there whole or not at all. */
    public static void save(Image image, Path file) throws SourceException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Png.write(image, bytes);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
        AtomicFile.replace(file, bytes.toByteArray(), Disk.REAL);
    }

    private static int fingerprint(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Arrays.hashCode(pixels);
    }

    private final class Wait extends AnimationTimer {
        private static final int STILL = 2;
        /** Pulses after which a scene that never stands still is taken as it is: a running scan. */
        private static final int MOVING = 60;

        private final Consumer<Image> taken;
        private long began;
        private int idlePulses;
        private int last;

        Wait(Consumer<Image> taken) {
            this.taken = taken;
        }

        @Override
        public void handle(long now) {
            began = began == 0 ? now : began;
            if (now - began > LONGEST_NANOS) {
                say.accept(running.stream().map(Task::name)
                        .collect(Collectors.joining(", ", "The picture shows work that still ran: ", ".")));
                finish(scene.snapshot(null));
                return;
            }
            idlePulses = running.isEmpty() ? idlePulses + 1 : 0;
            if (idlePulses > STILL && idlePulses % STILL == 0) {
                compare(scene.snapshot(null));
            }
        }

        private void compare(WritableImage image) {
            int now = fingerprint(image);
            if (now == last || idlePulses > MOVING) {
                finish(image);
            }
            last = now;
        }

        private void finish(Image image) {
            stop();
            taken.accept(image);
        }
    }
}
