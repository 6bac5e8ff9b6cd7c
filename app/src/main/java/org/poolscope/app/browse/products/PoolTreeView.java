package org.poolscope.app.browse.products;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.poolscope.app.browse.PagedCell;
import org.poolscope.model.product.Urn;

/** One tree of a pool in the side pane. Several products can be selected at once. */
final class PoolTreeView extends StackPane {
    private static final double ROW = 26;

    private final TreeView<PoolRow> tree = new TreeView<>();

    /** Hears what a person does in the tree, and which rows are on screen. */
    interface Heard extends PagedCell.Seen<PoolRow> {
        /** Other products are selected now. */
        void selected(List<Urn> urns);
    }

    PoolTreeView(String id, String accessible, Heard heard) {
        tree.setId(id);
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.getStyleClass().add("browse-tree");
        tree.setAccessibleText(accessible);
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(_ -> new PoolRowCell(heard));
        tree.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<TreeItem<PoolRow>>) _ -> heard.selected(selected()));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            TreeItem<PoolRow> item = tree.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && item != null) {
                PagedCell.open(item, heard);
                event.consume();
            }
        });
        getChildren().add(tree);
        getStyleClass().add("raised");
    }

    /** The products selected. */
    List<Urn> selected() {
        return tree.getSelectionModel().getSelectedItems().stream()
                .filter(item -> item != null && item.getValue() != null)
                .filter(item -> item.getValue().kind() != PoolRow.Kind.ELSEWHERE)
                .flatMap(item -> item.getValue().urn().stream()).distinct().toList();
    }

    TreeView<PoolRow> tree() {
        return tree;
    }

    /** What a right click offers. */
    void offer(ContextMenu menu) {
        tree.setContextMenu(menu);
    }

    /** What the key Delete does. */
    void onDelete(Runnable does) {
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                does.run();
                event.consume();
            }
        });
    }

    /** Shows a sentence in place of the tree, or the tree again. */
    void explain(Node shown) {
        getChildren().setAll(shown);
    }
}
