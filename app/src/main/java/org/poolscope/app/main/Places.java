package org.poolscope.app.main;

import java.util.List;
import java.util.Map;

/**
 * What was open in a window.
 *
 * @param sources
 *            addresses of the open sources, the chosen one last
 * @param states
 *            what the sections of a source want to know to be as they were, by its address
 * @param tabs
 *            the tabs that have an address, pane by pane
 * @param below
 *            whether the second pane lies below the first one, not beside it
 */
public record Places(List<String> sources, Map<String, String> states, List<Tab> tabs, boolean below) {
    /** Nothing was open. */
    public static final Places NONE = new Places(List.of(), List.of(), false);

    /** Sources that want to know nothing. */
    public Places(List<String> sources, List<Tab> tabs, boolean below) {
        this(sources, Map.of(), tabs, below);
    }

    /** Copies the lists. */
    public Places {
        sources = List.copyOf(sources);
        states = Map.copyOf(states);
        tabs = List.copyOf(tabs);
    }

    /**
     * A tab.
     *
     * @param pane
     *            0 or, in a second pane, 1
     * @param shown
     *            whether it was the one to be seen in its pane
     * @param icon
     *            the kind of its icon
     * @param address
     *            what it showed
     * @param state
     *            what else it wants to know to be as it was, in words of its own
     * @param scroll
     *            how far what lies in it is scrolled, see {@link ScrollState}
     */
    public record Tab(int pane, boolean shown, String icon, String address, String state, String scroll) {
        /** A tab that is not scrolled. */
        public Tab(int pane, boolean shown, String icon, String address, String state) {
            this(pane, shown, icon, address, state, "");
        }
    }
}
