package org.poolscope.app.browse.objects;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;
import org.poolscope.model.source.DataPath;

/** What other programs have changed, a line each, the newest first. */
final class ChangesView extends ListView<ChangesModel.Line> {
    private static final double ROW = 24;

    /** {@code chosen} shows what a selected line tells of. */
    ChangesView(ChangesModel changes, Consumer<DataPath> chosen) {
        super(changes.lines());
        setId("changes");
        setFixedCellSize(ROW);
        setAccessibleText("Changes by other programs, the newest first");
        getStyleClass().add("change-list");
        setPlaceholder(Parts.label("Nothing has changed since it was opened.", "small", "third"));
        setCellFactory(_ -> new Line());
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null) {
                chosen.accept(line.path());
            }
        });
    }

    private static final class Line extends ListCell<ChangesModel.Line> {
        private final Label time = Parts.label("", "data", "third");
        private final Label name = Parts.label("", "data");
        private final Label value = Parts.label("", "data", "second");
        private final HBox box = new HBox(8, time, name, Parts.space(), value);

        Line() {
            box.setAlignment(Pos.CENTER_LEFT);
            time.setMinWidth(Region.USE_PREF_SIZE);
            name.setMinWidth(40);
            value.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ChangesModel.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setGraphic(box);
            time.setText(line.time());
            name.setText(line.path().toString());
            value.setText(line.value());
            setAccessibleText(line.time() + ", " + line.path() + ", " + line.value());
        }
    }
}
