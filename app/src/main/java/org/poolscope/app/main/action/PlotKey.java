package org.poolscope.app.main.action;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A key that counts only while a plot has the focus, so that single letters stay free for jumping in trees. */
public final class PlotKey extends KeyCombination {
    private static final String MARK = "poolscope.plot";

    private final KeyCombination keys;
    private final String text;

    PlotKey(KeyCombination keys, String text) {
        super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
        this.keys = keys;
        this.text = text;
    }

    /** Declares a node, and what lies in it, to be a plot whose single keys act. */
    public static void declarePlot(Node plot) {
        plot.getProperties().put(MARK, true);
    }

    /** Whether an event goes to a plot. */
    public static boolean inPlot(EventTarget target) {
        for (Node node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().containsKey(MARK)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event) && inPlot(event.getTarget());
    }

    @Override
    public String getName() {
        return "plot " + keys.getName();
    }

    @Override
    public String getDisplayText() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlotKey plotKey && plotKey.keys.equals(keys);
    }

    @Override
    public int hashCode() {
        return 31 * keys.hashCode();
    }
}
