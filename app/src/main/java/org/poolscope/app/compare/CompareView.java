package org.poolscope.app.compare;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.PlotPane;
import org.poolscope.app.look.Parts;
import org.poolscope.app.look.TextColumns;
import org.poolscope.app.main.Picked;
import org.poolscope.model.diff.Comparison;
import org.poolscope.model.diff.Differing;

/** Two addresses, the tree of what differs, and below it the difference of the selected array as a plot. */
final class CompareView extends BorderPane {
    private static final double ROW = 26;
    private static final double WORD = 56;
    private static final double TREE_SHARE = 0.42;
    /** Branches of fewer rows than this stand open from the start. */
    private static final int OPENED = 40;

    private final TreeTableView<DiffRow> tree = new TreeTableView<>();
    private final Label summary = Parts.label("", "strong");
    private final VBox body = new VBox();
    private final SplitPane split = new SplitPane();
    private final PlotPane plot = new PlotPane();
    private final VBox drawn = new VBox();

    /** What a person can do here. */
    interface Heard {
        void again();

        void swap();

        void copy();

        /** A row was selected. */
        void selected(DiffRow row);
    }

    CompareView(CompareModel model, Heard heard) {
        getStyleClass().addAll("surface", "compare-view");
        TextField tolerance = new TextField();
        tolerance.textProperty().bindBidirectional(model.tolerance());
        tolerance.setAccessibleText("Tolerance: numbers no further apart are equal");
        tolerance.getStyleClass().addAll("data", "bar");
        tolerance.setPrefColumnCount(8);
        tolerance.setOnAction(_ -> heard.again());
        Button swap = Parts.button("", "Swap", heard::swap, "bar");
        Button copy = Parts.button("copy", "Copy as text", heard::copy, "bar");
        HBox tools = row(word("Tolerance"), tolerance, Parts.button("", "Compare again", heard::again, "bar"),
                Parts.space(), swap, copy);
        HBox told = row(summary);
        setTop(new VBox(side("Left", model.left()), side("Right", model.right()), tools, told));
        tree();
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null) {
                heard.selected(item.getValue());
            }
        });
        VBox.setVgrow(plot, Priority.ALWAYS);
        drawn.getChildren().setAll(plot, plot.plot().legend());
        split.setOrientation(Orientation.VERTICAL);
        VBox.setVgrow(split, Priority.ALWAYS);
        body.getChildren().setAll(split);
        setCenter(body);
    }

    /** The plot of the difference. */
    PlotPane plot() {
        return plot;
    }

    /** Shows the plot below the tree. */
    void showPlot() {
        below(List.of(drawn));
    }

    /** Shows what came of it. */
    void show(Comparison found) {
        summary.setText(found.summary());
        found.differing().ifPresentOrElse(this::show, () -> say(Parts.empty("check", "Nothing differs here.")));
    }

    /** Shows something in place of the tree. */
    void say(Node words) {
        body.getChildren().setAll(words);
        VBox.setVgrow(words, Priority.ALWAYS);
    }

    /** Shows nodes below the tree, or nothing. */
    void below(List<Node> shown) {
        boolean was = split.getItems().size() > 1;
        split.getItems().setAll(tree);
        split.getItems().addAll(shown);
        if (!was && !shown.isEmpty()) {
            split.setDividerPositions(TREE_SHARE);
        }
    }

    private void show(Differing found) {
        Branch top = new Branch(DiffRow.top(found));
        tree.setRoot(top);
        tree.setShowRoot(!found.own().isEmpty());
        top.setExpanded(true);
        top.getChildren().stream().filter(child -> child.getValue().below().size() < OPENED)
                .limit(OPENED).forEach(child -> child.setExpanded(true));
        below(List.of());
        body.getChildren().setAll(split);
    }

    private void tree() {
        tree.setId("differences");
        tree.setFixedCellSize(ROW);
        tree.setAccessibleText("Places that differ");
        tree.getColumns().setAll(List.of(TextColumns.ofTree("Place", 200, "cell-text", DiffRow::name),
                TextColumns.ofTree("Differs", 110, "cell-text", DiffRow::kind),
                TextColumns.ofTree("Left", 150, "data", DiffRow::left),
                TextColumns.ofTree("Right", 150, "data", DiffRow::right),
                TextColumns.ofTree("Elements", 260, "data", DiffRow::elements)));
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    }

    private static HBox side(String which, ObjectProperty<Picked> side) {
        Label address = Parts.label("", "data");
        side.subscribe(place -> {
            address.setText(place.source().title() + (place.path().depth() == 0 ? "" : "::" + place.path()));
            address.setTooltip(new Tooltip(place.address()));
        });
        Label word = word(which);
        word.setMinWidth(WORD);
        HBox row = row(word, address);
        row.getStyleClass().setAll("form-row", "compare-side");
        return row;
    }

    private static Label word(String text) {
        Label word = Parts.label(text, "second");
        word.setMinWidth(Region.USE_PREF_SIZE);
        return word;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(8, parts);
        row.getStyleClass().addAll("tool-row", "bar");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static final class Branch extends TreeItem<DiffRow> {
        Branch(DiffRow row) {
            super(row);
            getChildren().setAll(row.below().stream().map(Branch::new).toList());
        }
    }
}
