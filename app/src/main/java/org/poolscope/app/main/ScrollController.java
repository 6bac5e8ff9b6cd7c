package org.poolscope.app.main;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Knows how far what lies in the tabs is scrolled, and scrolls it there again as soon as it has so many rows. */
final class ScrollController {
    /** Before the name of what is scrolled sideways. */
    private static final String ACROSS = "x";

    /** How each tab was scrolled when it was seen last; a closed tab takes its entry with it. */
    private final Map<WorkTab, ScrollState> seen = new WeakHashMap<>();
    /** Where tabs shall be scrolled to once their rows have come. */
    private final Map<WorkTab, Map<String, Integer>> wanted = new WeakHashMap<>();

    /** How a tab is scrolled, with what is still on its way there. */
    ScrollState state(WorkTab tab) {
        if (tab.shown().get()) {
            Map<String, Integer> positions = new LinkedHashMap<>();
            walk(tab.content(), (name, control) -> {
                note(positions, name, position(control));
                note(positions, ACROSS + name, across(control));
            });
            positions.putAll(wanted.getOrDefault(tab, Map.of()));
            seen.put(tab, new ScrollState(positions));
        }
        return seen.getOrDefault(tab, ScrollState.NONE);
    }

    private static void note(Map<String, Integer> positions, String name, int position) {
        if (position > 0) {
            positions.put(name, position);
        }
    }

    /** Scrolls a tab to where it was, unless a person does something in it first. */
    void recall(WorkTab tab, ScrollState state) {
        if (state.positions().isEmpty()) {
            return;
        }
        seen.put(tab, state);
        wanted.put(tab, new LinkedHashMap<>(state.positions()));
        EventHandler<Event> mine = _ -> wanted.remove(tab);
        tab.content().addEventFilter(ScrollEvent.ANY, mine);
        tab.content().addEventFilter(KeyEvent.KEY_PRESSED, mine);
        tab.content().addEventFilter(MouseEvent.MOUSE_PRESSED, mine);
    }

    /** Scrolls what can be scrolled by now; called after each layout. */
    void settle() {
        Map.copyOf(wanted).forEach((tab, positions) -> {
            if (!tab.shown().get()) {
                return;
            }
            walk(tab.content(), (name, control) -> {
                Integer position = positions.get(name);
                if (position != null && scroll(control, position)) {
                    positions.remove(name);
                }
                Integer across = positions.get(ACROSS + name);
                if (across != null && scrollAcross(control, across)) {
                    positions.remove(ACROSS + name);
                }
            });
            if (positions.isEmpty()) {
                wanted.remove(tab);
            }
        });
    }

    /** Every control that scrolls, named by its kind and how many of that kind come before it. */
    private static void walk(Node node, BiConsumer<String, Control> found) {
        walk(node, new HashMap<>(), found);
    }

    private static void walk(Node node, Map<String, Integer> counts, BiConsumer<String, Control> found) {
        String kind = kind(node);
        if (!kind.isEmpty() && node instanceof Control control) {
            found.accept(kind + (counts.merge(kind, 1, Integer::sum) - 1), control);
        } else if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                walk(child, counts, found);
            }
        }
    }

    private static String kind(Node node) {
        return switch (node) {
            case TableView<?> _ -> "table";
            case TreeTableView<?> _ -> "branches";
            case TreeView<?> _ -> "tree";
            case ListView<?> _ -> "list";
            case TextArea _ -> "text";
            default -> "";
        };
    }

    private static int position(Control control) {
        if (control instanceof TextArea text) {
            return (int) Math.round(text.getScrollTop());
        }
        for (Node child : control.getChildrenUnmodifiable()) {
            if (child instanceof VirtualFlow<?> flow) {
                IndexedCell<?> first = flow.getFirstVisibleCell();
                return first == null ? 0 : Math.max(0, first.getIndex());
            }
        }
        return 0;
    }

    /** Scrolls if there is so much; false while there is less. */
    private static boolean scroll(Control control, int position) {
        if (control.getHeight() <= 0 || rows(control) <= position) {
            return false;
        }
        switch (control) {
            case TableView<?> table -> table.scrollTo(position);
            case TreeTableView<?> branches -> branches.scrollTo(position);
            case TreeView<?> tree -> tree.scrollTo(position);
            case ListView<?> list -> list.scrollTo(position);
            case TextArea text -> text.setScrollTop(position);
            default -> {
            }
        }
        return true;
    }

    private static int across(Control control) {
        return (int) Math.round(control instanceof TextArea text
                ? text.getScrollLeft()
                : bar(control).map(ScrollBar::getValue).orElse(0.0));
    }

    private static boolean scrollAcross(Control control, int position) {
        if (control instanceof TextArea text) {
            text.setScrollLeft(position);
            return text.getLength() > 0;
        }
        Optional<ScrollBar> bar = bar(control).filter(each -> each.getMax() >= position);
        bar.ifPresent(each -> each.setValue(position));
        return bar.isPresent();
    }

    /** What moves the columns of a table sideways, where they find no room. */
    private static Optional<ScrollBar> bar(Control control) {
        return control.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible()).findFirst();
    }

    private static int rows(Control control) {
        return switch (control) {
            case TableView<?> table -> table.getItems().size();
            case TreeTableView<?> branches -> branches.getExpandedItemCount();
            case TreeView<?> tree -> tree.getExpandedItemCount();
            case ListView<?> list -> list.getItems().size();
            case TextArea text -> text.getLength();
            default -> 0;
        };
    }
}
