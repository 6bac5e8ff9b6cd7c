package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;

/** Datasets within a dataset as a tree, the selected one beside it. */
final class CompositeView extends SplitPane {
    private static final double ROW = 26;
    private static final double TREE = 0.3;
    /** Narrower ones that are high enough have the tree above the dataset. */
    private static final double NARROW = 480;
    private static final double HIGH = 480;
    private static final double LEAST = 96;

    private record Part(String name, String dotted, Dataset dataset) {}

    private final DatasetPanes panes;
    private final TreeView<Part> tree = new TreeView<>();
    private final BorderPane shown = new BorderPane();

    CompositeView(String name, CompositeDataset composite, DatasetPanes panes) {
        this.panes = panes;
        tree.setRoot(new Branch(new Part(name, name, composite)));
        tree.setFixedCellSize(ROW);
        tree.setAccessibleText("Datasets in " + name);
        tree.getStyleClass().add("browse-tree");
        tree.setCellFactory(_ -> new PartCell());
        tree.getRoot().setExpanded(true);
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null) {
                show(item.getValue());
            }
        });
        // The dataset gives way before the tree does, however much room its table and plot would like.
        tree.setMinSize(LEAST, LEAST);
        shown.setMinSize(0, 0);
        getItems().addAll(tree, shown);
        setDividerPositions(TREE);
        widthProperty().subscribe(this::turn);
        heightProperty().subscribe(this::turn);
        if (tree.getRoot().getChildren().isEmpty()) {
            shown.setCenter(Parts.empty("dataset", name + " is empty."));
        } else {
            tree.getSelectionModel().select(firstLeaf(tree.getRoot()));
        }
    }

    /** Selects the dataset that the names lead to, or a column of it where one name is left; false if it is not there. */
    boolean select(List<String> names) {
        TreeItem<Part> at = tree.getRoot();
        int depth = 0;
        while (depth < names.size() && child(at, names.get(depth)).isPresent()) {
            at.setExpanded(true);
            at = child(at, names.get(depth)).get();
            depth++;
        }
        if (depth == 0 || depth < names.size() - 1) {
            return false;
        }
        tree.getSelectionModel().select(at);
        tree.scrollTo(Math.max(0, tree.getRow(at) - 1));
        return depth == names.size() || panes.showColumn(names.getLast());
    }

    /** The names that lead to the dataset that is selected. */
    List<String> selected() {
        List<String> names = new ArrayList<>();
        for (TreeItem<Part> at = tree.getSelectionModel().getSelectedItem(); at != null
                && at.getParent() != null; at = at.getParent()) {
            names.addFirst(at.getValue().name());
        }
        return names;
    }

    private void turn() {
        setOrientation(getWidth() < NARROW && getHeight() > HIGH ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    }

    private void show(Part part) {
        panes.close();
        Node pane = part.dataset() instanceof CompositeDataset
                ? Parts.empty("dataset", "Select a dataset.")
                : panes.of(part.dotted(), part.dataset());
        if (pane instanceof Region region) {
            region.setMinSize(0, 0);
        }
        shown.setCenter(pane);
    }

    private static Optional<TreeItem<Part>> child(TreeItem<Part> item, String name) {
        return item.getChildren().stream().filter(each -> each.getValue().name().equals(name)).findFirst();
    }

    private static TreeItem<Part> firstLeaf(TreeItem<Part> root) {
        TreeItem<Part> at = root;
        while (!at.getChildren().isEmpty()) {
            at.setExpanded(true);
            at = at.getChildren().getFirst();
        }
        return at;
    }

    /** Its parts are made when it is opened. */
    private static final class Branch extends TreeItem<Part> {
        private boolean made;

        Branch(Part part) {
            super(part);
        }

        @Override
        public boolean isLeaf() {
            return !(getValue().dataset() instanceof CompositeDataset);
        }

        @Override
        public ObservableList<TreeItem<Part>> getChildren() {
            if (!made) {
                made = true;
                Part part = getValue();
                if (part.dataset() instanceof CompositeDataset composite) {
                    for (Map.Entry<String, Dataset> child : composite.children().entrySet()) {
                        super.getChildren().add(new Branch(new Part(child.getKey(),
                                ProductSeries.within(part.dotted(), child.getKey()), child.getValue())));
                    }
                }
            }
            return super.getChildren();
        }
    }

    private static final class PartCell extends TreeCell<Part> {
        @Override
        protected void updateItem(@Nullable Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(empty || part == null ? null : part.name());
            setGraphic(empty || part == null ? null : Icons.of(DatasetPanes.icon(part.dataset())));
        }
    }
}
