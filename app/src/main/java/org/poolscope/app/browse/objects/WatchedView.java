package org.poolscope.app.browse.objects;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;
import org.poolscope.model.source.DataPath;

/** What a person watches, a line each with its value now, wherever in the store it lies. */
final class WatchedView extends ListView<ObjectRow> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double ROW = 26;

    /** Hears what a person wants. */
    interface Heard {
        /** One is to be shown in the tree. */
        void chosen(DataPath path);

        /** One is to be watched no more. */
        void unwatch(DataPath path);
    }

    WatchedView(ObservableList<ObjectRow> rows, Heard heard) {
        super(rows);
        setId("watched");
        setFixedCellSize(ROW);
        setAccessibleText("Watched things and their values");
        getStyleClass().addAll("change-list", "watched-list");
        setPlaceholder(Parts.label("Select something and watch it (Ctrl+M).", "small", "third"));
        setCellFactory(_ -> new Line(heard::unwatch));
        setOnKeyPressed(event -> {
            ObjectRow row = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && row != null) {
                heard.unwatch(row.path());
                event.consume();
            }
        });
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                heard.chosen(row.path());
            }
        });
    }

    private static final class Line extends ListCell<ObjectRow> {
        private final Button eye;
        private final Label name = Parts.label("", "tree-name");
        private final Label value = Parts.label("", "data", "second", "watched-value");
        private final HBox box;
        private Subscription watched = Subscription.EMPTY;

        Line(Consumer<DataPath> unwatch) {
            eye = Parts.iconButton("eye", "Watch no more", () -> unwatch.accept(getItem().path()));
            box = new HBox(4, eye, name, Parts.space(), value);
            box.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.setMaxWidth(150);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ObjectRow row, boolean empty) {
            super.updateItem(row, empty);
            watched.unsubscribe();
            watched = Subscription.EMPTY;
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setGraphic(box);
            name.setText(row.title());
            eye.setAccessibleText("Watch " + row.title() + " no more");
            watched = row.look().subscribe(look -> {
                value.setText(look.text());
                value.pseudoClassStateChanged(CHANGED, look.mark() == ObjectRow.Mark.ITSELF);
                setAccessibleText(row.title() + ", " + look.text());
            });
        }
    }
}
