package org.poolscope.app.main;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.poolscope.app.look.Look;

/** Moves the shown tab into a window of its own; closing that window brings the tab back. */
final class DetachController {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;

    private final WorkView work;
    private final Look look;

    DetachController(WorkView work, Look look) {
        this.work = work;
        this.look = look;
    }

    void detach() {
        WorkTab tab = work.shown().get();
        if (tab == null) {
            return;
        }
        work.release(tab);
        StackPane root = new StackPane(tab.content());
        root.getStyleClass().add("window");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        look.apply(scene);
        Stage stage = new Stage();
        stage.titleProperty().bind(tab.title());
        stage.setScene(scene);
        stage.setOnHidden(_ -> {
            root.getChildren().clear();
            work.add(tab);
        });
        stage.show();
        tab.shown().set(true);
    }
}
