package org.poolscope.app.main;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Drags places from a tree to whatever takes them: their addresses, a line each. */
public final class PlacesDrag {
    private static final DataFormat PLACES = new DataFormat("application/x-poolscope-places");

    private PlacesDrag() {}

    /** Lets what is picked be dragged out of a node. */
    public static void from(Node node, Supplier<List<Picked>> picked) {
        node.setOnDragDetected(event -> {
            List<String> addresses = picked.get().stream().map(Picked::address).toList();
            if (!addresses.isEmpty()) {
                Dragboard board = node.startDragAndDrop(TransferMode.COPY);
                board.setContent(Map.of(PLACES, String.join("\n", addresses), DataFormat.PLAIN_TEXT,
                        String.join("\n", addresses)));
                event.consume();
            }
        });
    }

    /** Lets addresses be dropped on a node. */
    public static void onto(Node node, Consumer<List<String>> dropped) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasContent(PLACES)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().getContent(PLACES) instanceof String addresses) {
                dropped.accept(addresses.lines().toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
