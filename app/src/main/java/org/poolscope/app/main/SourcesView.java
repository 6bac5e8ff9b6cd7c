package org.poolscope.app.main;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The list of open sources, one row each: icon, name, a dot while something arrives, and what it holds. */
final class SourcesView extends ListView<OpenSource> {
    private static final double ROW = 26;

    private final DoubleBinding heightWanted;

    SourcesView(SourcesModel model) {
        super(model.all());
        setId("sources");
        setAccessibleText("Open sources");
        getStyleClass().add("side-list");
        setCellFactory(_ -> new Row());
        heightWanted = Bindings.size(model.all()).multiply(ROW).add(0.0);
        getSelectionModel().selectedItemProperty().subscribe(source -> {
            if (source != null) {
                model.chosen().set(source);
            }
        });
        model.chosen().subscribe(source -> getSelectionModel().select(source));
    }

    /** The height all rows need, px. */
    DoubleBinding heightWanted() {
        return heightWanted;
    }

    private static final class Row extends ListCell<OpenSource> {
        @Override
        protected void updateItem(@Nullable OpenSource source, boolean empty) {
            super.updateItem(source, empty);
            setText(null);
            setGraphic(source == null || empty ? null : row(source));
            setAccessibleText(source == null || empty ? "" : source.title() + ", " + source.detail().get());
        }

        private static HBox row(OpenSource source) {
            Region dot = new Region();
            dot.getStyleClass().add("live-dot");
            dot.visibleProperty().bind(source.live());
            Label detail = Parts.label("", "small", "third");
            detail.textProperty().bind(source.detail());
            detail.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(8, Icons.of(source.icon()), Parts.label(source.title()), dot, Parts.space(), detail);
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
