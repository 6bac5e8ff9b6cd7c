package org.poolscope.app.main;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every region of the window in its place: menus, address, the panes or the start screen, status; the palette above. */
final class WindowView extends StackPane {
    /** The smallest window, px. */
    static final double LEAST_WIDTH = 960;
    /** See {@link #LEAST_WIDTH}. */
    static final double LEAST_HEIGHT = 600;

    private static final double PALETTE_TOP = 88;

    private final StackPane body = new StackPane();
    private final PanesView panes;
    private final VBox notes = new VBox();
    private final VBox news = new VBox();

    WindowView(Node menus, Node address, PanesView panes, Node status) {
        this.panes = panes;
        setId("window");
        getStyleClass().add("window");
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        notes.getStyleClass().add("notes");
        getChildren().add(new VBox(menus, address, notes, body, status));
        body.getChildren().add(panes);
        news.getStyleClass().add("news-corner");
        news.setMouseTransparent(true);
        getChildren().add(news);
    }

    /** Where the notes of the window stand, under the address. */
    Pane notes() {
        return notes;
    }

    /** Where news stand, at the bottom right. */
    Pane news() {
        return news;
    }

    /** Shows the panes or, in their place, the start screen. */
    void showStart(Node start, boolean on) {
        if (!body.getChildren().contains(start)) {
            body.getChildren().add(start);
        }
        start.setVisible(on);
        panes.setVisible(!on);
    }

    /** Lays something over the window, 8 px under the address bar. */
    void layOver(Node node) {
        setAlignment(node, Pos.TOP_CENTER);
        setMargin(node, new Insets(PALETTE_TOP, 0, 0, 0));
        getChildren().add(node);
    }
}
