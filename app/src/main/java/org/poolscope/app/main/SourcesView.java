package org.poolscope.app.main;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/**
 * The list of open sources, one row each: icon, name, a dot while something arrives, and what it holds; below them what
 * is offered.
 */
final class SourcesView extends VBox {
    private static final double ROW = 26;

    private final DoubleBinding heightWanted;

    /** {@code open} takes the address of an offer that was chosen. */
    SourcesView(SourcesModel model, Consumer<String> open) {
        ListView<OpenSource> list = new ListView<>(model.all());
        list.setId("sources");
        list.setAccessibleText("Open sources");
        list.getStyleClass().add("side-list");
        list.setCellFactory(_ -> new Row(model));
        // A name that was enough is not once another source has the same.
        model.all().subscribe(list::refresh);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox offers = new VBox();
        model.offers().subscribe(
                () -> offers.getChildren().setAll(model.offers().stream().map(offer -> row(offer, open)).toList()));
        getChildren().addAll(list, offers);
        heightWanted = Bindings.createDoubleBinding(() -> ROW * (model.all().size() + model.offers().size()),
                model.all(),
                model.offers());
        list.getSelectionModel().selectedItemProperty().subscribe(source -> {
            if (source != null) {
                model.chosen().set(source);
            }
        });
        model.chosen().subscribe(source -> list.getSelectionModel().select(source));
    }

    private static Node row(Offer offer, Consumer<String> open) {
        Button button = Parts.button("", "", () -> open.accept(offer.address()), "offer-row");
        HBox face = new HBox(8, Icons.of(offer.icon()), Parts.label(offer.address(), "second"), Parts.space(),
                Parts.label(offer.words(), "small", "third"));
        face.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(face);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefHeight(ROW);
        face.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setAccessibleText("Open " + offer.address() + ", " + offer.words());
        button.setTooltip(new Tooltip("Open " + offer.address()));
        return button;
    }

    /** The height all rows need, px. */
    DoubleBinding heightWanted() {
        return heightWanted;
    }

    private static final class Row extends ListCell<OpenSource> {
        private final SourcesModel model;

        Row(SourcesModel model) {
            this.model = model;
        }

        @Override
        protected void updateItem(@Nullable OpenSource source, boolean empty) {
            super.updateItem(source, empty);
            setText(null);
            setGraphic(source == null || empty ? null : row(source));
            setAccessibleText(source == null || empty
                    ? ""
                    : SourceNames.of(source, model.all()) + ", " + source.detail().get());
            setTooltip(source == null || empty ? null : new Tooltip(source.location().source()));
        }

        private HBox row(OpenSource source) {
            Region dot = new Region();
            dot.getStyleClass().add("live-dot");
            dot.visibleProperty().bind(source.live());
            Label detail = Parts.label("", "small", "third");
            detail.textProperty().bind(source.detail());
            detail.setMinWidth(Region.USE_PREF_SIZE);
            Label stale = Parts.badge("", "");
            stale.setGraphic(Icons.of("clock"));
            stale.textProperty()
                    .bind(source.stale().map(known -> known == null ? "" : PresenceController.badge(known)).orElse(""));
            stale.visibleProperty().bind(source.stale().isNotNull());
            stale.managedProperty().bind(stale.visibleProperty());
            // Both at once do not fit into the width of the pane.
            detail.visibleProperty().bind(source.stale().isNull());
            detail.managedProperty().bind(detail.visibleProperty());
            Label title = Parts.label(source.title());
            HBox row = new HBox(8, Icons.of(source.icon()), title, dot, Parts.space(), stale, detail);
            String place = SourceNames.place(source, model.all());
            if (!place.isEmpty()) {
                title.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(2, Parts.label(place, "small", "third"));
            }
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
