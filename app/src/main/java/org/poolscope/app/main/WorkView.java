package org.poolscope.app.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;

/**
 * The work area: tabs, in one pane or in two side by side or one above the other. It is an empty surface until the first
 * tab comes or {@link #fill} is called.
 */
final class WorkView extends VBox {
    private final SplitPane split = new SplitPane();
    private final List<TabsView> panes = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable WorkTab> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final VBox notes = new VBox();
    private final Runnable openMore;
    private final Runnable find;
    private final TabsView.Closed closed;

    /** {@code openMore} adds a tab, {@code find} searches where there is none. */
    WorkView(Runnable openMore, Runnable find, TabsView.Closed closed) {
        this.openMore = openMore;
        this.find = find;
        this.closed = closed;
        setId("workArea");
    }

    /** Puts in what is to be seen where nothing is open. */
    void fill() {
        if (!panes.isEmpty()) {
            return;
        }
        notes.getStyleClass().add("notes");
        VBox empty = Parts.empty("key", "Select something at the left to look at it.",
                Parts.button("search", "Find data…", find, "bar"));
        empty.setPickOnBounds(false);
        empty.visibleProperty().bind(shown.isNull());
        StackPane place = new StackPane(split, empty);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(notes, place);
        addPane();
    }

    /** Where the notes of the window stand, above the tabs. */
    VBox notes() {
        return notes;
    }

    /** The tab that a person sees and works in. */
    ReadOnlyObjectProperty<@Nullable WorkTab> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Every tab, pane by pane. */
    List<WorkTab> tabs() {
        return panes.stream().flatMap(pane -> pane.tabs().stream()).toList();
    }

    /** Adds a tab to the pane in use and shows it. */
    void add(WorkTab tab) {
        fill();
        inUse().add(tab);
    }

    /** Shows a tab that is there. */
    void bring(WorkTab tab) {
        paneOf(tab).ifPresent(pane -> pane.bring(tab));
    }

    /** Takes a tab away; an empty second pane goes with it. */
    void remove(WorkTab tab) {
        paneOf(tab).ifPresent(pane -> pane.remove(tab));
        dropEmptyPane();
    }

    /** Takes a tab out to put it elsewhere. */
    void release(WorkTab tab) {
        paneOf(tab).ifPresent(pane -> pane.release(tab));
        dropEmptyPane();
    }

    /** 0 for a tab of the first pane, 1 for one of the second. */
    int paneNumber(WorkTab tab) {
        return !panes.isEmpty() && panes.getFirst().tabs().contains(tab) ? 0 : 1;
    }

    /** Whether the second pane lies below the first one. */
    boolean isBelow() {
        return panes.size() > 1 && split.getOrientation() == Orientation.VERTICAL;
    }

    /** Shows the next tab of the pane in use. */
    void next() {
        inUse().next();
    }

    /** Moves the shown tab into a second pane at the right or below. */
    void split(Orientation orientation) {
        WorkTab tab = shown.get();
        if (tab == null) {
            return;
        }
        split.setOrientation(orientation);
        TabsView from = inUse();
        TabsView to = panes.size() > 1 ? panes.get(1 - panes.indexOf(from)) : addPane();
        from.release(tab);
        to.add(tab);
        dropEmptyPane();
    }

    private TabsView addPane() {
        TabsView pane = new TabsView(openMore, closed);
        pane.selected().addListener((_, _, tab) -> {
            if (tab != null || panes.size() == 1) {
                shown.set(tab);
            }
            mark();
        });
        panes.add(pane);
        split.getItems().add(pane);
        return pane;
    }

    private void dropEmptyPane() {
        if (panes.size() < 2) {
            return;
        }
        panes.stream().filter(pane -> pane.tabs().isEmpty()).findFirst().ifPresent(empty -> {
            panes.remove(empty);
            split.getItems().remove(empty);
            shown.set(panes.getFirst().selected().get());
        });
    }

    private void mark() {
        for (TabsView pane : panes) {
            WorkTab seen = pane.selected().get();
            pane.tabs().forEach(tab -> tab.shown().set(tab == seen));
        }
    }

    private TabsView inUse() {
        WorkTab tab = shown.get();
        return Optional.ofNullable(tab).flatMap(this::paneOf).orElse(panes.getFirst());
    }

    private Optional<TabsView> paneOf(WorkTab tab) {
        return panes.stream().filter(pane -> pane.tabs().contains(tab)).findFirst();
    }
}
