package org.poolscope.app.bench;

import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.TreeView;
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

    /** Rows that a frame finds there were drawn by the frame before. */
    private static final class Rows extends AnimationTimer {
        private boolean there;

        @Override
        public void handle(long now) {
            if (there) {
                System.out.println("rows");
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
            there = Window.getWindows().stream().anyMatch(window -> window.getScene() != null
                    && window.getScene().lookup(".browse-tree") instanceof TreeView<?> tree
                    && tree.getExpandedItemCount() >= ON_SCREEN);
        }
    }
}
