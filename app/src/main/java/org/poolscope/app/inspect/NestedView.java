package org.poolscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.TextColumns;
import org.poolscope.model.value.Value;

/** A value made of values as a tree; parts are laid out when their branch is opened, a page at a time. */
final class NestedView extends BorderPane {
    private static final int PAGE = 500;
    private static final double ROW = 26;
    /** How far down open rows are looked for. */
    private static final int MOST_ROWS = 2000;

    private final TreeTableView<ValueNode> tree = new TreeTableView<>();

    NestedView(String name, Value value) {
        TreeItem<ValueNode> top = new Branch(new ValueNode(name, value, null));
        tree.setRoot(top);
        tree.setFixedCellSize(ROW);
        tree.setAccessibleText("Parts of " + name);
        tree.getColumns()
                .setAll(List.of(names(),
                        TextColumns.ofTree("Type", 150, "cell-text", node -> TypeWords.of(node.value())),
                        TextColumns.ofTree("Value", 520, "data", ValueNode::text)));
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        tree.setRowFactory(_ -> new MoreRow());
        top.setExpanded(true);
        setCenter(tree);
        getStyleClass().add("nested-view");
    }

    /** The selected part, the whole if none is selected. */
    Value selected() {
        TreeItem<ValueNode> item = tree.getSelectionModel().getSelectedItem();
        return (item == null ? tree.getRoot() : item).getValue().value();
    }

    /** The rows that are open besides the top, among the first ones. */
    List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int row = 1; row < Math.min(tree.getExpandedItemCount(), MOST_ROWS)
                && open.size() < ValueState.MOST; row++) {
            if (tree.getTreeItem(row).isExpanded()) {
                open.add(row);
            }
        }
        return open;
    }

    /** Opens rows, the upper ones first, so that they stand where they stood. */
    void open(List<Integer> rows) {
        for (int row : rows) {
            if (row > 0 && row < tree.getExpandedItemCount()) {
                tree.getTreeItem(row).setExpanded(true);
            }
        }
    }

    private static TreeTableColumn<ValueNode, ValueNode> names() {
        TreeTableColumn<ValueNode, ValueNode> column = new TreeTableColumn<>("Name");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(_ -> new TreeTableCell<>() {
            @Override
            protected void updateItem(ValueNode node, boolean empty) {
                super.updateItem(node, empty);
                setText(empty ? null : node.name());
                setGraphic(empty ? null : Icons.of(node.cycle() ? "refresh" : TypeWords.icon(node.value())));
            }
        });
        column.setPrefWidth(240);
        column.setSortable(false);
        return column;
    }

    /** Shows the next page of a branch when its last row so far comes on screen. */
    private static final class MoreRow extends TreeTableRow<ValueNode> {
        @Override
        protected void updateItem(ValueNode node, boolean empty) {
            super.updateItem(node, empty);
            TreeItem<ValueNode> item = getTreeItem();
            if (!empty && item != null && item.getParent() instanceof Branch branch && branch.isLast(item)) {
                branch.wantMore();
            }
        }
    }

    private static final class Branch extends TreeItem<ValueNode> {
        private final int size;
        private boolean wanted;

        Branch(ValueNode node) {
            super(node);
            size = node.size();
            expandedProperty().addListener((_, _, open) -> {
                if (open && super.getChildren().isEmpty()) {
                    addPage();
                }
            });
        }

        @Override
        public boolean isLeaf() {
            return size == 0;
        }

        boolean isLast(TreeItem<ValueNode> item) {
            return getChildren().size() < size && getChildren().getLast().equals(item);
        }

        /** Adds the page once the layout that asked for it is over. */
        void wantMore() {
            if (!wanted) {
                wanted = true;
                PauseTransition soon = new PauseTransition(Duration.millis(1));
                soon.setOnFinished(_ -> {
                    wanted = false;
                    addPage();
                });
                soon.play();
            }
        }

        private void addPage() {
            getChildren().addAll(getValue().parts(getChildren().size(), PAGE).stream().map(Branch::new).toList());
        }
    }
}
