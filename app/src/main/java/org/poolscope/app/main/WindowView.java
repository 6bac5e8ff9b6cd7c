package org.poolscope.app.main;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Every region of the window in its place: menus, address, the panes or the start screen, status; the palette above.
 * The bars are empty surfaces of their height until they are put in.
 */
final class WindowView extends StackPane {
    /** The smallest window, px. */
    static final double LEAST_WIDTH = 960;
    /** See {@link #LEAST_WIDTH}. */
    static final double LEAST_HEIGHT = 600;

    private static final double PALETTE_TOP = 88;
    private static final double ADDRESS_HEIGHT = 48;
    private static final double BAR_HEIGHT = 32;

    private final StackPane body = new StackPane();
    private final PanesView panes;
    private final VBox notes = new VBox();
    private final VBox news = new VBox();
    private final VBox column;

    WindowView(PanesView panes) {
        this.panes = panes;
        setId("window");
        getStyleClass().add("window");
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        notes.getStyleClass().add("notes");
        column = new VBox(bare("menu-bar", BAR_HEIGHT), bare("address-bar", ADDRESS_HEIGHT), notes, body,
                bare("status-bar", BAR_HEIGHT));
        getChildren().add(column);
        body.getChildren().add(panes);
        news.getStyleClass().add("news-corner");
        news.setMouseTransparent(true);
        getChildren().add(news);
    }

    /** Puts the menus in. */
    void menus(Node menus) {
        column.getChildren().set(0, menus);
    }

    /** Puts the address bar in. */
    void address(Node address) {
        column.getChildren().set(1, address);
    }

    /** Puts the status bar in. */
    void status(Node status) {
        column.getChildren().set(column.getChildren().size() - 1, status);
    }

    /** Where the notes of the window stand, under the address. */
    Pane notes() {
        return notes;
    }

    /** Where news stand, at the bottom right. */
    Pane news() {
        return news;
    }

    /** Shows the start screen in place of the panes. */
    void showStart(Node start) {
        if (!body.getChildren().contains(start)) {
            body.getChildren().add(start);
        }
        body.getChildren().forEach(node -> node.setVisible(node.equals(start)));
    }

    /** Shows the panes. */
    void showPanes() {
        body.getChildren().forEach(node -> node.setVisible(node.equals(panes)));
    }

    /** Lays something over the window, 8 px under the address bar. */
    void layOver(Node node) {
        setAlignment(node, Pos.TOP_CENTER);
        setMargin(node, new Insets(PALETTE_TOP, 0, 0, 0));
        getChildren().add(node);
    }

    private static Region bare(String look, double height) {
        Region bar = new Region();
        bar.getStyleClass().add(look);
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        return bar;
    }
}
