package org.poolscope.app.main;

import java.util.List;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;

/** A feature at work in one window. Every method is called on the window's thread. */
public interface Part {
    /** A source was opened: the moment to register its side sections. */
    default void opened(OpenSource source) {}

    /** The server of a source is there again after it was away: what is shown of it is asked for anew. */
    default void back(OpenSource source) {}

    /** A source is about to close: the moment to stop tasks on it. Its tabs are closed by the window. */
    default void closing(OpenSource source) {}

    /** The window is about to close: the moment to let go of what outlives it. */
    default void ending() {}

    /** Opens what a person gave at once as one thing, such as tables of the same columns; false leaves it to others. */
    default boolean together(List<Location> places) {
        return false;
    }

    /** Shows what lies at a path, as a person who picks it in the tree would see it; false leaves it to others. */
    default boolean select(OpenSource source, DataPath path) {
        return false;
    }

    /**
     * Opens a tab as it was when the window was closed; false leaves it to others.
     *
     * @param icon the kind of its icon
     * @param state what the tab said of itself, see {@link WorkTab#keeping}; damaged or of another version perhaps
     */
    default boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        return false;
    }

    /** What the sections of a source want to know to be as they are now, in words of one line; empty for nothing. */
    default String state(OpenSource source) {
        return "";
    }

    /** Takes what {@link #state} said when the window was closed; damaged or of another version perhaps. */
    default void recall(OpenSource source, String state) {}

    /** Opens a query on a source with its text filled in and runs it; false leaves it to others. */
    default boolean query(OpenSource source, String expression) {
        return false;
    }
}
