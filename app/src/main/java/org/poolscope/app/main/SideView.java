package org.poolscope.app.main;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.poolscope.app.look.Parts;

/** The side pane: Sources first, then the sections of the chosen source, each with a head that folds it away. */
final class SideView extends SplitPane {
    private static final double HEAD = 32;

    private final TitledPane sources;
    private List<Double> shares = List.of(1.0);
    private boolean isSpread;

    SideView(SourcesView list, Node addButton, ObservableValue<String> count) {
        setId("sidePane");
        setOrientation(Orientation.VERTICAL);
        sources = pane(new SideSection("Sources", count, List.of(addButton), list));
        list.heightWanted().addListener(_ -> limitSources(list));
        sources.expandedProperty().addListener(_ -> limitSources(list));
        limitSources(list);
        show(List.of());
    }

    /** Replaces the sections below Sources. */
    void show(List<SideSection> sections) {
        getItems().setAll(sources);
        sections.forEach(section -> {
            TitledPane pane = pane(section);
            pane.expandedProperty()
                    .subscribe(open -> pane.setMaxHeight(open ? Double.MAX_VALUE : Region.USE_PREF_SIZE));
            getItems().add(pane);
        });
        shares = sections.isEmpty() ? List.of(1.0) : sections.stream().map(SideSection::share).toList();
        if (sections.isEmpty()) {
            Region rest = new Region();
            rest.getStyleClass().add("raised");
            getItems().add(rest);
        }
        isSpread = false;
        requestLayout();
    }

    /** Sources get what they need, the other sections their shares of the rest, until somebody drags an edge. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isSpread && getHeight() > 0 && getDividers().size() == getItems().size() - 1) {
            isSpread = true;
            double first = sources.getPrefHeight();
            double rest = (getHeight() - first) / shares.stream().mapToDouble(Double::doubleValue).sum();
            double[] places = new double[getDividers().size()];
            double above = first;
            for (int i = 0; i < places.length; i++) {
                places[i] = above / getHeight();
                above += rest * shares.get(i);
            }
            // An edge does not pass its neighbour, so the lower ones make room before the upper ones move.
            for (int i = places.length - 1; i >= 0; i--) {
                setDividerPosition(i, places[i]);
                super.layoutChildren();
            }
            setDividerPositions(places);
        }
    }

    private void limitSources(SourcesView list) {
        double height = sources.isExpanded() ? HEAD + list.heightWanted().get() : HEAD;
        sources.setMinHeight(Math.min(height, 4 * HEAD));
        sources.setPrefHeight(height);
        sources.setMaxHeight(height);
        SplitPane.setResizableWithParent(sources, false);
        isSpread = false;
        requestLayout();
    }

    private static TitledPane pane(SideSection section) {
        Label title = Parts.label(section.title(), "head");
        Label count = Parts.label("", "small", "third");
        count.textProperty().bind(section.count());
        HBox head = new HBox(8, title, count, Parts.space());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(section.tools());
        StackPane body = new StackPane(section.content());
        body.getStyleClass().add("section-body");
        TitledPane pane = new TitledPane("", body);
        pane.setGraphic(head);
        pane.setAnimated(false);
        pane.setAccessibleText(section.title());
        head.prefWidthProperty().bind(pane.widthProperty().subtract(54));
        pane.setMinHeight(HEAD);
        return pane;
    }
}
