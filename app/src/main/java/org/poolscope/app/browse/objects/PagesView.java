package org.poolscope.app.browse.objects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;

/** The pages of a store as a strip of cells, and how much of it is in use. */
final class PagesView extends VBox {
    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double CELL = 12;
    private static final double BAR = 240;

    private final Label head = Parts.label("", "cell-text", "second");
    private final Label use = Parts.label("", "cell-text", "second");
    private final FlowPane map = new FlowPane(2, 2);
    private final Region used = new Region();
    private final Region gaps = new Region();
    private final List<Region> tiles = new ArrayList<>();
    private final List<Instant> touched = new ArrayList<>();
    private List<PageSight.Tile> shown = List.of();
    private long step = 1;
    private int chosen = -1;
    private String words = "";

    /** {@code verify} checks every page. */
    PagesView(Runnable verify) {
        HBox legend = new HBox(12);
        for (PageTone tone : PageTone.values()) {
            Region sample = tile(tone);
            Label word = Parts.label(tone.word(), "small", "second");
            word.setGraphic(sample);
            word.setMinWidth(USE_PREF_SIZE);
            legend.getChildren().add(word);
        }
        legend.setAlignment(Pos.CENTER_RIGHT);
        HBox top = new HBox(8, Parts.label("Pages", "strong"), head, Parts.space(), legend);
        top.setAlignment(Pos.CENTER_LEFT);
        map.setId("pageMap");
        map.setFocusTraversable(true);
        map.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        map.getStyleClass().add("page-map");
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        map.setOnMousePressed(event -> {
            map.requestFocus();
            choose(tiles.indexOf(event.getTarget() instanceof Region tile ? tile : map));
        });
        HBox bar = new HBox(used, gaps);
        bar.getStyleClass().add("heap-bar");
        bar.setMinWidth(BAR);
        HBox.setHgrow(bar, Priority.ALWAYS);
        used.getStyleClass().add("heap-used");
        gaps.getStyleClass().add("heap-gaps");
        use.setMinWidth(USE_PREF_SIZE);
        Label heap = Parts.label("Heap", "strong");
        heap.setMinWidth(USE_PREF_SIZE);
        HBox foot = new HBox(12, heap, bar, use, Parts.link("Verify", verify));
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, map, foot);
        getStyleClass().addAll("pages-view", "surface");
    }

    /** Shows a map as it was at a moment. */
    void show(PageSight sight, Instant when) {
        while (tiles.size() > sight.cells().size()) {
            map.getChildren().remove(tiles.removeLast());
            touched.removeLast();
        }
        for (int i = 0; i < sight.cells().size(); i++) {
            PageSight.Tile tile = sight.cells().get(i);
            if (i >= tiles.size()) {
                tiles.add(tile(tile.tone()));
                touched.add(Instant.MIN);
                map.getChildren().add(tiles.getLast());
            } else if (shown.get(i).tone() != tile.tone()) {
                tiles.get(i).getStyleClass().setAll("page-tile", tile.tone().look());
            }
            if (tile.touched()) {
                tiles.get(i).pseudoClassStateChanged(TOUCHED, true);
                touched.set(i, when);
            }
        }
        shown = sight.cells();
        step = sight.step();
        words = sight.head();
        use.setText(sight.use());
        Region bar = (Region) used.getParent();
        used.prefWidthProperty().bind(Bindings.multiply(bar.widthProperty(), sight.used()));
        gaps.prefWidthProperty().bind(Bindings.multiply(bar.widthProperty(), sight.gaps()));
        tell();
    }

    /** Takes the frames off the pages that were last touched before a moment. */
    void calm(Instant before) {
        for (int i = 0; i < tiles.size(); i++) {
            if (touched.get(i).isBefore(before)) {
                tiles.get(i).pseudoClassStateChanged(TOUCHED, false);
            }
        }
    }

    private void walk(KeyEvent event) {
        int row = Math.max(1, (int) ((map.getWidth() + 2) / (CELL + 2)));
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -row;
            case DOWN -> row;
            default -> 0;
        };
        if (by != 0) {
            choose(Math.clamp(chosen + by, 0, tiles.size() - 1));
            event.consume();
        }
    }

    private void choose(int next) {
        if (chosen >= 0 && chosen < tiles.size()) {
            tiles.get(chosen).pseudoClassStateChanged(CHOSEN, false);
        }
        chosen = next;
        if (chosen >= 0 && chosen < tiles.size()) {
            tiles.get(chosen).pseudoClassStateChanged(CHOSEN, true);
        }
        tell();
    }

    private void tell() {
        boolean one = chosen >= 0 && chosen < shown.size();
        String page = one
                ? ", page %d: %s, from 0x%x".formatted(chosen * step,
                        shown.get(chosen).tone().word().toLowerCase(java.util.Locale.ROOT), (chosen * step) << 12)
                : "";
        head.setText(words + page);
        map.setAccessibleText("Page map, " + words + page + ", " + use.getText());
    }

    private static Region tile(PageTone tone) {
        Region tile = new Region();
        tile.getStyleClass().setAll("page-tile", tone.look());
        tile.setMinSize(CELL, CELL);
        tile.setPrefSize(CELL, CELL);
        tile.setMaxSize(CELL, CELL);
        return tile;
    }
}
