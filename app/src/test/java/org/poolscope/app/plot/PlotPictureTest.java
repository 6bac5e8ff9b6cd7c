package org.poolscope.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Look;
import org.poolscope.app.look.Theme;
import org.poolscope.app.look.Tokens;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlotPictureTest {
    private final FxRobot robot = new FxRobot();
    private final StackPane root = new StackPane();

    @Start
    void show(Stage stage) {
        root.setMouseTransparent(true); // the test framework keeps events, and events keep what they hit
        stage.setScene(new Scene(root, 700, 500));
        new Look(Theme.LIGHT).apply(stage.getScene());
        stage.show();
    }

    private static List<Curve> eightBands() {
        List<Curve> curves = new ArrayList<>();
        for (int slot = 0; slot < 8; slot++) {
            double[] values = new double[4000];
            for (int i = 0; i < values.length; i++) {
                values[i] = slot + (i % 2 == 0 ? 0.05 : -0.05);
            }
            curves.add(Curve.of("slot " + slot, slot, Samples.of(values)));
        }
        return curves;
    }

    @ParameterizedTest
    @EnumSource
    void eachSlotIsPaintedInItsColour(Theme theme) throws InterruptedException {
        robot.interact(() -> {
            root.getChildren().setAll(flat());
            new Look(theme).apply(root.getScene());
        });
        Pulses.wait(8);
        robot.interact(() -> {
            Plot plot = (Plot) root.getChildren().getFirst();
            WritableImage picture = plot.getScene().snapshot(null);
            Tokens tokens = Tokens.of(theme);
            Rectangle2D area = plot.area();
            for (int slot = 0; slot < 8; slot++) {
                int row = (int) (area.getMinY() + plot.yScale(0).position(slot));
                assertTrue(hasNear(picture, row, tokens.argb("-ps-curve-" + (slot + 1))), "slot " + slot);
            }
            int corner = picture.getPixelReader().getArgb((int) area.getMinX() + 5, (int) area.getMinY() + 5);
            assertEquals(tokens.argb("-ps-surface"), corner);
        });
    }

    private static Plot flat() {
        Plot plot = new Plot();
        plot.setCurves(eightBands());
        return plot;
    }

    /** A colour within rounding of the wanted one somewhere in the rows around a line. */
    private static boolean hasNear(WritableImage picture, int row, int wanted) {
        for (int y = row - 2; y <= row + 2; y++) {
            for (int x = 80; x < picture.getWidth() - 40; x++) {
                int found = picture.getPixelReader().getArgb(x, y);
                if (apart(found, wanted, 16) + apart(found, wanted, 8) + apart(found, wanted, 0) <= 6) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int apart(int one, int other, int shift) {
        return Math.abs((one >> shift & 255) - (other >> shift & 255));
    }

    private WeakReference<Plot> openedAndClosed() throws InterruptedException {
        Platform.runLater(() -> root.getChildren().setAll(flat()));
        Pulses.wait(5);
        AtomicReference<WeakReference<Plot>> closed = new AtomicReference<>();
        Platform.runLater(() -> {
            Plot plot = (Plot) root.getChildren().removeFirst();
            plot.close();
            closed.set(new WeakReference<>(plot));
        });
        Pulses.wait(3);
        return closed.get();
    }

    @Test
    void aClosedPlotIsForgotten() throws InterruptedException {
        List<WeakReference<Plot>> closed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            closed.add(openedAndClosed());
        }
        Pulses.wait(3);
        Awaitility.await().until(() -> {
            System.gc();
            return closed.stream().filter(plot -> plot.get() != null)
                    .count() == 0;
        });
    }
}
