package org.poolscope.app.inspect;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;

/**
 * An array of two axes as an image, the first row on top, with its colour bar; the pointer reads exact values. A larger
 * array than the screen is shown by every n-th element.
 */
final class PictureView extends BorderPane {
    private static final int MOST = 2048;
    private static final int BAR_STEPS = 256;
    private static final int HATCH = 0x60C3CBD1;

    private final NdArray data;
    private final long stride;
    private final ImageView view = new ImageView();
    private final Label reading = Parts.label("", "data", "second");
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    PictureView(String name, NdArray data) {
        this.data = data;
        long longest = Math.max(data.shape()[0], data.shape()[1]);
        stride = Math.max(1, (longest + MOST - 1) / MOST);
        NdArray seen = data.slice(List.of(new Slice(null, null, stride, false), new Slice(null, null, stride, false)));
        view.setImage(image(seen));
        view.setSmooth(false);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(name + ", " + Words.shape(shape()) + ", " + Words.six(low) + " to " + Words.six(high));
        view.setOnMouseMoved(event -> read(event.getX(), event.getY()));
        Pane frame = new Frame();
        BorderPane.setAlignment(frame, Pos.CENTER);
        setCenter(frame);
        setRight(bar());
        HBox foot = new HBox(8, Parts.label(words(), "cell-text", "second"), Parts.space(), reading);
        foot.getStyleClass().add("foot-row");
        foot.setAlignment(Pos.CENTER_LEFT);
        setBottom(foot);
        getStyleClass().add("picture-view");
    }

    private List<Long> shape() {
        return java.util.Arrays.stream(data.shape()).boxed().toList();
    }

    private String words() {
        return data.shape()[0] + " rows, " + data.shape()[1] + " columns"
                + (stride > 1 ? ", every " + stride + "th shown" : "");
    }

    private WritableImage image(NdArray seen) {
        int height = (int) seen.shape()[0];
        int width = (int) seen.shape()[1];
        double[] numbers = new double[width * height];
        for (int i = 0; i < numbers.length; i++) {
            double number = seen.doubleAt(i);
            numbers[i] = number;
            if (Double.isFinite(number)) {
                low = Math.min(low, number);
                high = Math.max(high, number);
            }
        }
        int[] pixels = new int[numbers.length];
        double span = high > low ? high - low : 1;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Double.isNaN(numbers[i]) ? HATCH : Cividis.argb((numbers[i] - low) / span);
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private void read(double x, double y) {
        double scale = view.getFitWidth() / view.getImage().getWidth();
        long row = Math.clamp((long) (y / scale), 0, (long) view.getImage().getHeight() - 1) * stride;
        long column = Math.clamp((long) (x / scale), 0, (long) view.getImage().getWidth() - 1) * stride;
        reading.setText("[" + row + ", " + column + "]  " + ElementText.of(data, row * data.shape()[1] + column));
    }

    private VBox bar() {
        WritableImage colours = new WritableImage(1, BAR_STEPS);
        for (int i = 0; i < BAR_STEPS; i++) {
            colours.getPixelWriter().setArgb(0, i, Cividis.argb(1 - i / (BAR_STEPS - 1.0)));
        }
        ImageView strip = new ImageView(colours);
        strip.setFitWidth(16);
        strip.setFitHeight(BAR_STEPS);
        strip.setAccessibleText("Colours from " + Words.six(low) + " to " + Words.six(high));
        Pane spread = new Pane();
        VBox.setVgrow(spread, Priority.ALWAYS);
        VBox texts = new VBox(Parts.label(Words.six(high), "code"), spread,
                Parts.label(Words.six((low + high) / 2), "code"), another(), Parts.label(Words.six(low), "code"));
        texts.setMaxHeight(BAR_STEPS);
        HBox bar = new HBox(8, strip, texts);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(bar);
        box.getStyleClass().add("colour-bar");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Pane another() {
        Pane spread = new Pane();
        VBox.setVgrow(spread, Priority.ALWAYS);
        return spread;
    }

    /** Keeps the image as large as fits, with square elements. */
    private final class Frame extends Pane {
        private static final double EDGE = 24;

        Frame() {
            getChildren().add(view);
            setMinSize(0, 0);
        }

        @Override
        protected void layoutChildren() {
            double width = view.getImage().getWidth();
            double height = view.getImage().getHeight();
            double scale = Math.max(0.01, Math.min((getWidth() - 2 * EDGE) / width, (getHeight() - 2 * EDGE) / height));
            view.setFitWidth(width * scale);
            view.setFitHeight(height * scale);
            view.relocate((getWidth() - width * scale) / 2, (getHeight() - height * scale) / 2);
        }
    }
}
