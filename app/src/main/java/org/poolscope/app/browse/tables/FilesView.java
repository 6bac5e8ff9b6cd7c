package org.poolscope.app.browse.tables;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;

/** The files that are loaded as one table, with how far each is; not there while there is only one. */
final class FilesView extends ScrollPane {
    private static final double NAME = 260;
    private static final double SIZE = 90;
    private static final double MOST = 4.5 * 28;
    private static final double WHOLE = 100;

    private final VBox rows = new VBox();

    FilesView(ImportModel model, Consumer<FileModel> removed) {
        setContent(rows);
        setId("files");
        setFitToWidth(true);
        setMaxHeight(MOST);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleText("Files of the table");
        model.files().addListener((ListChangeListener<FileModel>) _ -> fill(model, removed));
        fill(model, removed);
    }

    private void fill(ImportModel model, Consumer<FileModel> removed) {
        boolean isShown = model.files().size() > 1;
        setVisible(isShown);
        setManaged(isShown);
        rows.getChildren()
                .setAll(model.files().stream().map(file -> row(file, file == model.files().getFirst(), removed))
                        .toList());
    }

    private static Node row(FileModel file, boolean isFirst, Consumer<FileModel> removed) {
        Label name = Parts.label(file.name(), "data");
        name.setPrefWidth(NAME);
        Label size = Parts.label(Words.size(file.bytes()), "cell-text", "second");
        size.setPrefWidth(SIZE);
        ProgressBar bar = new ProgressBar(0);
        bar.setAccessibleText("Progress of " + file.name());
        bar.managedProperty().bind(bar.visibleProperty());
        Label came = Parts.label("", "cell-text", "second");
        came.textProperty().bind(file.words());
        file.percent().subscribe(percent -> {
            bar.setVisible(percent.intValue() != FileModel.IDLE);
            bar.setProgress(percent.intValue() / WHOLE);
        });
        HBox row = new HBox(8, name, size, bar, came, Parts.space());
        if (!isFirst) {
            row.getChildren().add(Parts.iconButton("close", "Leave " + file.name() + " out", () -> removed.accept(file),
                    "tight"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("tool-row");
        return row;
    }
}
