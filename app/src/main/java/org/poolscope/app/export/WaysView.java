package org.poolscope.app.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;

/** A card a way of merging; each says what comes of it before it is chosen. */
final class WaysView extends HBox {
    private static final double PADDING = 28;

    private final Map<Way, Label> outcomes = new EnumMap<>(Way.class);
    private final Map<Way, ToggleButton> cards = new EnumMap<>(Way.class);

    WaysView(ExportModel model) {
        getStyleClass().add("way-cards");
        for (Way way : Way.values()) {
            Label outcome = Parts.label("", "small", "third");
            outcome.setWrapText(true);
            ToggleButton card = new ToggleButton(way.title(), new VBox(2, Parts.label(way.title(), "strong"), outcome));
            card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            card.setAlignment(Pos.CENTER_LEFT);
            card.setMnemonicParsing(false);
            card.setMaxWidth(Double.MAX_VALUE);
            card.setPrefWidth(0);
            outcome.maxWidthProperty().bind(card.widthProperty().subtract(PADDING));
            card.getStyleClass().add("way-card");
            card.setTooltip(new Tooltip(way.explained()));
            card.setOnAction(_ -> {
                model.way().set(way);
                card.setSelected(true);
            });
            HBox.setHgrow(card, Priority.ALWAYS);
            model.way().subscribe(now -> card.setSelected(now == way));
            outcomes.put(way, outcome);
            cards.put(way, card);
            getChildren().add(card);
        }
        forget();
    }

    /** Says that nothing has been tried yet. */
    void forget() {
        outcomes.forEach((way, outcome) -> {
            outcome.setText(way.explained());
            outcome.getStyleClass().setAll(List.of("label", "small", "third"));
        });
    }

    /** Shows what came of trying a way. */
    void show(Map<Way, Trial> tried) {
        tried.forEach((way, trial) -> {
            Label outcome = outcomes.get(way);
            ToggleButton card = cards.get(way);
            if (outcome != null && card != null) {
                outcome.setText((trial.fits() ? "✓ " : "✕ ") + trial.brief());
                outcome.getStyleClass().setAll(List.of("label", "small", trial.fits() ? "ok" : "error"));
                card.getTooltip().setText(way.explained() + "\n" + trial.words());
                card.setAccessibleText(way.title() + ": " + trial.words());
            }
        });
    }
}
