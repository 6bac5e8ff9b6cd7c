package org.poolscope.app.main.action;

/** Where the keys of an action work: in the whole window, or only while a plot has the focus. */
public enum Reach {
    WINDOW, PLOT
}
