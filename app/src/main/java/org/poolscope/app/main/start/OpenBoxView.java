package org.poolscope.app.main.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The one box that takes every address, the badge of what it is, and below it how far the look at it is. */
final class OpenBoxView extends VBox {
    private final CustomTextField field = new CustomTextField();
    private final StartModel model;
    private final StartView.Wishes wishes;
    private final Runnable toRecents;

    OpenBoxView(StartModel model, StartView.Wishes wishes, Runnable toRecents) {
        this.model = model;
        this.wishes = wishes;
        this.toRecents = toRecents;
        getStyleClass().add("open-box");
        prepareField();
        Button choose = Parts.button("folder", "Choose…", () -> {}, "tall");
        choose.setOnAction(_ -> wishes.choose(choose));
        Button open = Parts.button("", "Open", () -> wishes.open(model.address().get()), "tall", "primary");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field, choose, open);
        row.getStyleClass().add("open-row");
        StagesView stages = new StagesView(model.stages());
        HBox.setHgrow(stages, Priority.ALWAYS);
        Label hint = Parts.label("Enter opens, Tab completes, ↓ recent", "cell-text", "third");
        hint.setMinWidth(USE_PREF_SIZE);
        HBox below = new HBox(stages, hint);
        below.getStyleClass().add("open-below");
        getChildren().addAll(row, below);
    }

    void takeFocus() {
        field.requestFocus();
        field.end();
    }

    private void prepareField() {
        field.setId("openField");
        field.getStyleClass().addAll("open-field", "data");
        field.setAccessibleText("Path, URL, shm://NAME or LOCATION::PATH to open");
        field.setPromptText("Path, URL, shm://NAME or LOCATION::PATH");
        field.textProperty().bindBidirectional(model.address());
        field.setLeft(Icons.of("open"));
        Label badge = Parts.badge("", "accent");
        badge.textProperty().bind(model.kind());
        badge.visibleProperty().bind(model.kind().isNotEmpty());
        HBox right = new HBox(badge);
        right.setAlignment(Pos.CENTER);
        field.setRight(right);
        field.setOnAction(_ -> wishes.open(field.getText()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                toRecents.run();
                event.consume();
            }
            case TAB -> {
                if (!event.isShiftDown() && !field.getText().isEmpty() && field.getCaretPosition() == field.getLength()
                        && model.kind().get().isEmpty()) {
                    wishes.complete();
                    event.consume();
                }
            }
            default -> {
            }
        }
    }
}
