package org.poolscope.app.browse.objects;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.model.source.DataPath;

/** The tree of a store in the side pane, or what was found by its name. */
final class ObjectSideView extends VBox {
    private static final double ROW = 26;

    private final TreeView<ObjectRow> tree = new TreeView<>();
    private final CustomTextField filter = new CustomTextField();
    private final Label fits = Parts.label("", "small", "third");
    private final Label problem = Parts.wrapped("", "small", "warn");
    private @Nullable TreeItem<ObjectRow> top;

    /** Hears what a person wants. */
    interface Heard {
        /** A row of the tree is selected. */
        void selected(TreeItem<ObjectRow> item);

        /** Something that was found is selected. */
        void chosen(DataPath path);

        /** Names that fit this are wanted; the tree for an empty text. */
        void filter(String text);
    }

    ObjectSideView(Heard heard) {
        tree.setId("objectTree");
        tree.setFixedCellSize(ROW);
        tree.getStyleClass().add("browse-tree");
        tree.setAccessibleText("Dicts, objects and lists of the store");
        tree.setCellFactory(_ -> new ObjectSideCell());
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null && tree.isShowRoot()) {
                heard.selected(item);
            } else if (item != null) {
                heard.chosen(item.getValue().path());
            }
        });
        filter.setId("objectFilter");
        filter.setLeft(Icons.of("filter"));
        filter.setRight(fits);
        filter.setPromptText("Filter names");
        filter.setAccessibleText("Filter names of keys and fields; * and ? stand for anything");
        filter.getStyleClass().addAll("filter-field", "bar", "data");
        filter.textProperty().addListener((_, _, text) -> heard.filter(text));
        fits.setMinWidth(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        StackPane row = new StackPane(filter);
        row.getStyleClass().add("filter-row");
        setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(row, problem, tree);
        getStyleClass().add("raised");
    }

    /** The tree. */
    TreeView<ObjectRow> tree() {
        return tree;
    }

    /** Shows a tree. */
    void show(TreeItem<ObjectRow> now) {
        top = now;
        if (filter.getText().isEmpty()) {
            unfiltered();
        }
    }

    /** Shows the tree again. */
    void unfiltered() {
        tree.getSelectionModel().clearSelection();
        tree.setShowRoot(true);
        tree.setRoot(top);
        fits.setText("");
        problem.setText("");
    }

    /** Shows what was found; {@code words} say how much, {@code sentence} what is wrong. */
    void found(List<ObjectRow> rows, String words, String sentence) {
        TreeItem<ObjectRow> all = new TreeItem<>();
        rows.forEach(row -> all.getChildren().add(new TreeItem<>(row)));
        tree.getSelectionModel().clearSelection();
        tree.setShowRoot(false);
        tree.setRoot(all);
        fits.setText(words);
        problem.setText(sentence);
    }

    /** Lets a person type what to look for. */
    void filterHere() {
        filter.requestFocus();
        filter.selectAll();
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
