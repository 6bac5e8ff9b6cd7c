package org.poolscope.app.plot;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Pixels;

/** Two pictures that take turns on a canvas, because the toolkit may still be showing the one of the last pulse. */
final class Surface {
    private @Nullable Frame shown;
    private @Nullable Frame spare;

    private record Frame(Pixels pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Frame of(int width, int height) {
            int[] argb = new int[width * height];
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb),
                    PixelFormat.getIntArgbPreInstance());
            return new Frame(new Pixels(argb, width, height), buffer, new WritableImage(buffer));
        }

        boolean isSized(int width, int height) {
            return pixels.width() == width && pixels.height() == height;
        }
    }

    /** Paints device pixels; what they show is clear at first. */
    @FunctionalInterface
    interface Painter {
        void paint(Pixels pixels);
    }

    /** Paints over device pixels what has changed since it painted the same ones last, if ever. */
    @FunctionalInterface
    interface Repainter {
        /** Returns the first column that it has changed, the width if none. */
        int paint(Pixels pixels);
    }

    /** Paints the whole canvas, {@code density} device pixels to one pixel of the layout; nothing if it has no size. */
    void paint(Canvas canvas, double density, Painter painter) {
        repaint(canvas, density, pixels -> {
            pixels.clear();
            painter.paint(pixels);
            return 0;
        });
    }

    /** The same, over what was painted two pictures ago. */
    void repaint(Canvas canvas, double density, Repainter painter) {
        int width = (int) Math.ceil(canvas.getWidth() * density);
        int height = (int) Math.ceil(canvas.getHeight() * density);
        if (width < 1 || height < 1) {
            return;
        }
        Frame old = spare;
        Frame frame = old != null && old.isSized(width, height) ? old : Frame.of(width, height);
        spare = shown;
        shown = frame;
        int first = painter.paint(frame.pixels());
        frame.buffer().updateBuffer(_ -> new Rectangle2D(first, 0, (double) width - first, height));
        canvas.getGraphicsContext2D().drawImage(frame.image(), 0, 0, width / density, height / density);
    }
}
