package org.poolscope.app.main;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.TransferMode;

/** Drags places from a tree to whatever takes them: their addresses, a line each. */
public final class PlacesDrag {
    private static final DataFormat PLACES = new DataFormat("application/x-poolscope-places");

    private PlacesDrag() {}

    /** Lets what is picked be dragged out of a node by its rows; a plot in it keeps its own drags. */
    public static void from(Node node, Supplier<List<Picked>> picked) {
        node.setOnDragDetected(event -> {
            List<String> addresses = addresses(picked);
            if (!addresses.isEmpty() && isOnRow(event.getTarget())) {
                Dragboard board = node.startDragAndDrop(TransferMode.COPY);
                board.setContent(Map.of(PLACES, String.join("\n", addresses), DataFormat.PLAIN_TEXT,
                        String.join("\n", addresses)));
                event.consume();
            }
        });
    }

    /**
     * Lets places be dropped that are dragged out of a node in a way of its own, within the window; {@code carried} says which
     * ones a drag carries that began at a part of it.
     */
    public static void within(Node node, Function<Node, List<Picked>> carried) {
        node.getProperties().put(PLACES, (Function<Node, List<String>>) part -> addresses(() -> carried.apply(part)));
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
        // Tables keep such events for themselves, so they are heard on their way down.
        node.addEventFilter(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> {
            List<String> addresses = carried(event.getGestureSource());
            if (!addresses.isEmpty()) {
                dropped.accept(addresses);
            }
        });
    }

    private static List<String> addresses(Supplier<List<Picked>> picked) {
        return picked.get().stream().map(Picked::address).toList();
    }

    /** What a drag within the window carries that began at a node, or in one of those around it. */
    private static List<String> carried(Object source) {
        if (!(source instanceof Node began)) {
            return List.of();
        }
        for (Node at = began; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(PLACES) instanceof Function<?, ?> places) {
                return told(places, began);
            }
        }
        return List.of();
    }

    @SuppressWarnings("unchecked") // only this class puts it there
    private static List<String> told(Function<?, ?> places, Node began) {
        return ((Function<Node, List<String>>) places).apply(began);
    }

    private static boolean isOnRow(Object target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !(at instanceof IndexedCell<?>)) {
            at = at.getParent();
        }
        return at != null;
    }
}
