package org.poolscope.app.main.start;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The recent places, newest first; one that is gone says so and stays. */
final class RecentsView extends VBox {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-row");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-row");
    private static final double ROW = 40;
    private static final int MOST_SHOWN = 6;

    private final ListView<Recent> list;
    private final StartModel model;
    private final Clock clock;

    RecentsView(StartModel model, StartView.Wishes wishes, Clock clock) {
        this.model = model;
        this.clock = clock;
        getStyleClass().add("start-recent");
        list = new ListView<>(model.recents());
        list.setId("recents");
        list.setAccessibleText("Recent places");
        list.getStyleClass().add("recents");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(MOST_SHOWN * ROW + 2);
        list.setCellFactory(_ -> new Row(wishes));
        list.setPlaceholder(Parts.label("Places you open are listed here.", "second"));
        model.gone().addListener(_ -> list.refresh());
        list.setOnKeyPressed(e -> {
            Recent chosen = list.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && chosen != null) {
                wishes.open(chosen.address());
            }
        });
        Button clear = Parts.link("Clear", wishes::forgetRecents);
        clear.setAccessibleText("Clear the recent places");
        clear.disableProperty().bind(Bindings.isEmpty(model.recents()));
        HBox head = new HBox(Parts.label("Recent", "title"), Parts.space(), clear);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("start-head");
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    /** Moves the focus to the newest place. */
    void takeFocus() {
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private final class Row extends ListCell<Recent> {
        Row(StartView.Wishes wishes) {
            setOnMouseClicked(_ -> {
                Recent recent = getItem();
                if (recent != null) {
                    wishes.open(recent.address());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Recent recent, boolean empty) {
            super.updateItem(recent, empty);
            pseudoClassStateChanged(FIRST, getIndex() == 0);
            pseudoClassStateChanged(LAST, getIndex() == model.recents().size() - 1);
            setText(null);
            setGraphic(recent == null || empty ? null : row(recent, model.gone().get()));
            setAccessibleText(recent == null || empty ? "" : recent.name() + ", " + recent.address());
        }

        private HBox row(Recent recent, Set<String> gone) {
            boolean lost = gone.contains(recent.address());
            Label name = Parts.label(recent.name(), "strong");
            Label when = lost
                    ? Parts.label("not there now", "cell-text", "warn")
                    : Parts.label(Moment.words(recent.when(), clock), "cell-text", "third");
            if (lost) {
                name.getStyleClass().add("second");
            }
            String kind = Icons.has(recent.kind()) ? recent.kind().toLowerCase(Locale.ROOT) : "source";
            HBox row = new HBox(8, lost ? Icons.of("warn").styled("warn") : Icons.of(kind), name,
                    Parts.label(recent.address(), "code", "second"), Parts.space(), when);
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
