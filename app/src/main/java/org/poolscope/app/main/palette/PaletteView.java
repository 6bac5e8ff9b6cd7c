package org.poolscope.app.main.palette;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The palette as it lies over the window: field with three chips, rows in groups, and the keys at the foot. */
public final class PaletteView extends VBox {
    private static final double MOST_HEIGHT = 420;

    private final TextField field = new TextField();
    private final PaletteRowsView rows;
    private final ScrollPane scroll = new ScrollPane();
    private final PaletteModel model;
    private final Runnable close;

    PaletteView(PaletteModel model, Consumer<PaletteRow> choose, Runnable close) {
        this.model = model;
        this.close = close;
        setId("palette");
        getStyleClass().add("palette");
        setMaxHeight(USE_PREF_SIZE);
        rows = new PaletteRowsView(model, choose, this::reveal);
        scroll.setContent(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(head(), scroll, foot());
        focusWithinProperty().addListener((_, _, within) -> {
            if (!within && isVisible()) {
                close.run();
            }
        });
    }

    void takeFocus() {
        field.requestFocus();
        field.end();
    }

    private void reveal(Node row) {
        double room = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (room <= 0) {
            scroll.setVvalue(0);
            return;
        }
        double top = row.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        double seen = scroll.getVvalue() * room;
        if (top < seen) {
            scroll.setVvalue(top / room);
        } else if (bottom > seen + scroll.getViewportBounds().getHeight()) {
            scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / room);
        }
    }

    private HBox head() {
        field.setId("paletteText");
        field.setAccessibleText("Find an action or data");
        field.setPromptText("Find an action or data");
        field.getStyleClass().add("palette-text");
        field.textProperty().bindBidirectional(model.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(Icons.of("search").styled("accent"), field);
        ToggleGroup group = new ToggleGroup();
        for (PaletteModel.Kind kind : PaletteModel.Kind.values()) {
            head.getChildren().add(chip(kind, group));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("palette-head");
        return head;
    }

    private ToggleButton chip(PaletteModel.Kind kind, ToggleGroup group) {
        String word = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        ToggleButton chip = new ToggleButton(word);
        chip.getStyleClass().add("palette-chip");
        chip.setToggleGroup(group);
        chip.setSelected(kind == model.kind().get());
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setFocusTraversable(false);
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            model.kind().set(kind);
            takeFocus();
        });
        return chip;
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> rows.move(1);
            case UP -> rows.move(-1);
            case PAGE_DOWN -> rows.move(8);
            case PAGE_UP -> rows.move(-8);
            case ENTER -> rows.choose();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static HBox foot() {
        HBox foot = new HBox(keys("↑ ↓", "choose"), keys("Enter", "go"), keys(">", "only actions"),
                keys("/", "only data"), Parts.space(), Parts.keyCap("Esc"));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private static Node keys(String key, String text) {
        HBox keys = new HBox(8, Parts.keyCap(key), Parts.label(text, "cell-text", "second"));
        keys.setMinWidth(USE_PREF_SIZE);
        keys.setAlignment(Pos.CENTER_LEFT);
        return keys;
    }
}
