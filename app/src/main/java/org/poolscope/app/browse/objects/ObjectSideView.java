package org.poolscope.app.browse.objects;

import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.StackPane;

/** The tree of a store in the side pane. */
final class ObjectSideView extends StackPane {
    private static final double ROW = 26;

    private final TreeView<ObjectRow> tree = new TreeView<>();

    /** {@code selected} hears of the row that a person selects. */
    ObjectSideView(Consumer<TreeItem<ObjectRow>> selected) {
        tree.setId("objectTree");
        tree.setFixedCellSize(ROW);
        tree.getStyleClass().add("browse-tree");
        tree.setAccessibleText("Dicts, objects and lists of the store");
        tree.setCellFactory(_ -> new ObjectSideCell());
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null) {
                selected.accept(item);
            }
        });
        getChildren().add(tree);
        getStyleClass().add("raised");
    }

    /** Shows a tree. */
    void show(TreeItem<ObjectRow> top) {
        tree.setRoot(top);
    }

    /** Selects a row. */
    void reveal(TreeItem<ObjectRow> item) {
        int row = tree.getRow(item);
        if (row >= 0 && tree.getSelectionModel().getSelectedIndex() != row) {
            tree.getSelectionModel().select(row);
            tree.scrollTo(Math.max(0, row - 3));
        }
    }
}
