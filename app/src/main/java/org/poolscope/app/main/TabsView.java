package org.poolscope.app.main;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** One pane of tabs that can be closed and moved about, with a plus behind the last one. */
final class TabsView extends StackPane {
    private static final double STRIP = 40;

    private final TabPane pane = new TabPane();
    private final Button more;
    private final Closed closed;
    private final ReadOnlyObjectWrapper<@Nullable WorkTab> selected = new ReadOnlyObjectWrapper<>(this, "selected");

    /** Hears that a person closed a tab. */
    @FunctionalInterface
    interface Closed {
        /** The tab is gone from the pane. */
        void closed(WorkTab tab);
    }

    TabsView(Runnable openMore, Closed closed) {
        this.closed = closed;
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.SELECTED_TAB);
        pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        pane.setAccessibleText("Tabs");
        pane.getSelectionModel().selectedItemProperty().addListener((_, _, tab) -> selected.set(model(tab)));
        more = Parts.iconButton("plus", "Open something in a new tab", openMore);
        more.setManaged(false);
        getChildren().addAll(pane, more);
    }

    /** The tab whose content is to be seen. */
    ReadOnlyObjectProperty<@Nullable WorkTab> selected() {
        return selected.getReadOnlyProperty();
    }

    /** The tabs from left to right. */
    List<WorkTab> tabs() {
        return pane.getTabs().stream().map(tab -> (WorkTab) tab.getUserData()).toList();
    }

    void add(WorkTab model) {
        Tab tab = new Tab();
        tab.setUserData(model);
        tab.setId(model.id());
        tab.textProperty().bind(model.title());
        tab.setGraphic(graphic(model));
        tab.setContent(model.content());
        tab.setOnClosed(_ -> closed.closed(model));
        pane.getTabs().add(tab);
        pane.getSelectionModel().select(tab);
    }

    /** The icon, and behind the title a dot while something arrives. */
    private static Node graphic(WorkTab model) {
        Region dot = new Region();
        dot.getStyleClass().add("live-dot");
        dot.visibleProperty().bind(model.live());
        dot.managedProperty().bind(model.live());
        HBox graphic = new HBox(6, Icons.of(Icons.has(model.icon()) ? model.icon() : "file"), dot);
        graphic.setAlignment(Pos.CENTER_LEFT);
        return graphic;
    }

    void bring(WorkTab model) {
        find(model).ifPresent(pane.getSelectionModel()::select);
    }

    /** Takes a tab out as if a person had closed it. */
    void remove(WorkTab model) {
        release(model);
        closed.closed(model);
    }

    /** Takes a tab out to put it elsewhere. */
    void release(WorkTab model) {
        find(model).ifPresent(tab -> {
            tab.setContent(null);
            pane.getTabs().remove(tab);
        });
    }

    void next() {
        int count = pane.getTabs().size();
        if (count > 0) {
            pane.getSelectionModel().select((pane.getSelectionModel().getSelectedIndex() + 1) % count);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        pane.layout();
        Node headers = pane.lookup(".headers-region");
        double end = headers == null || pane.getTabs().isEmpty() ? 8 : headers.getBoundsInParent().getMaxX() + 8;
        more.resize(28, 28);
        more.relocate(Math.min(end, getWidth() - 36), (STRIP - 28) / 2 + 3);
    }

    private Optional<Tab> find(WorkTab model) {
        return pane.getTabs().stream().filter(tab -> tab.getUserData() == model).findFirst();
    }

    private static @Nullable WorkTab model(@Nullable Tab tab) {
        return tab == null ? null : (WorkTab) tab.getUserData();
    }
}
