package org.poolscope.app.main.action;

import java.util.Locale;

/** The menus of the menu bar, in their order. */
public enum MenuName {
    FILE, EDIT, VIEW, QUERY, PLOT, LIVE, EXPORT, HELP;

    /** The word in the menu bar. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
