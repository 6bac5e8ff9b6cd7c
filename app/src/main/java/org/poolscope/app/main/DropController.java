package org.poolscope.app.main;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** Opens files, folders and addresses that are dropped anywhere, and says before what will happen. */
final class DropController {
    private final StackPane window;
    private final Workspace workspace;
    private final Label zone = Parts.label("", "title", "drop-zone");

    DropController(StackPane window, Workspace workspace) {
        this.window = window;
        this.workspace = workspace;
    }

    void accept() {
        zone.setGraphic(Icons.of("open", 32).styled("accent"));
        zone.setAlignment(Pos.CENTER);
        zone.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        zone.setVisible(false);
        zone.setMouseTransparent(true);
        window.getChildren().add(zone);
        window.setOnDragOver(this::over);
        window.setOnDragExited(_ -> zone.setVisible(false));
        window.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        List<String> addresses = addresses(event.getDragboard());
        if (!addresses.isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            zone.setText(addresses.size() == 1
                    ? "Open " + addresses.getFirst()
                    : "Open " + addresses.size() + " files and folders");
            zone.setVisible(true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<String> addresses = addresses(event.getDragboard());
        workspace.open(addresses);
        zone.setVisible(false);
        event.setDropCompleted(!addresses.isEmpty());
        event.consume();
    }

    private static List<String> addresses(Dragboard board) {
        if (board.hasFiles()) {
            return board.getFiles().stream().map(file -> file.getPath()).toList();
        }
        String text = board.hasUrl() ? board.getUrl() : board.getString();
        return text == null || text.isBlank() ? List.of() : List.of(text.strip());
    }
}
