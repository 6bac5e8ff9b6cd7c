package org.poolscope.app.bench;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Settings;
import org.poolscope.app.main.WindowController;

/** A window in a process of its own, which prints how many milliseconds after its start the first rows were drawn. */
final class ColdWindow {
    private static final int ON_SCREEN = 20;

    private ColdWindow() {}

    public static void main(String[] arguments) {
        Platform.startup(() -> open(arguments[0]));
    }

    private static void open(String base) {
        WindowController window = new WindowController(Settings.installed(Theme.LIGHT, false), 1600, 1000);
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        window.workspace().open(base);
        new AnimationTimer() {
            private int drawn;

            @Override
            public void handle(long now) {
                boolean there = window.scene().lookup(".browse-tree") instanceof TreeView<?> tree
                        && tree.getExpandedItemCount() >= ON_SCREEN;
                drawn += there ? 1 : 0;
                if (drawn == 2) {
                    Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
                    System.out.println(Duration.between(start, Instant.now()).toNanos() / 1e6);
                    System.out.flush();
                    Runtime.getRuntime().halt(0);
                }
            }
        }.start();
    }
}
