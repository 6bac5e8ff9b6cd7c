package org.poolscope.app.bench;

import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.TreeView;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.poolscope.app.Launcher;

/**
 * Starts the program as its launcher does, in a process of its own, and prints {@code rows} once the first rows are
 * drawn. The window is as large as the screen that JavaFX makes up where there is none.
 */
final class ColdWindow {
    private static final int ON_SCREEN = 20;

    private ColdWindow() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(ColdWindow::watch);
        Launcher.main(new String[]{"open", arguments[0], "--size", "1280x800"});
    }

    private static void watch() {
        while (true) {
            try {
                Platform.runLater(new Rows()::start);
                return;
            } catch (IllegalStateException _) {
                // The toolkit has not begun to start.
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /** Looks at the pixels of the screen: a row is there once its dark text stands on its light ground. */
    private static final class Rows extends AnimationTimer {
        private static final double DARK = 0.6;
        private static final double LIGHT = 0.8;

        @Override
        public void handle(long now) {
            if (Window.getWindows().stream().anyMatch(Rows::shows)) {
                System.out.println("rows");
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
        }

        private static boolean shows(Window window) {
            return window.isShowing() && window.getScene().lookup(".browse-tree") instanceof TreeView<?> tree
                    && tree.getExpandedItemCount() >= ON_SCREEN && isDrawn(tree);
        }

        private static boolean isDrawn(TreeView<?> tree) {
            Point2D corner = tree.localToScreen(40, 8);
            Robot robot = new Robot();
            double darkest = 1;
            double lightest = 0;
            for (int y = 0; y < 12; y++) {
                for (int x = 0; x < 80; x++) {
                    double brightness = robot.getPixelColor(corner.getX() + x, corner.getY() + y).getBrightness();
                    darkest = Math.min(darkest, brightness);
                    lightest = Math.max(lightest, brightness);
                }
            }
            return darkest < DARK && lightest > LIGHT;
        }
    }
}
