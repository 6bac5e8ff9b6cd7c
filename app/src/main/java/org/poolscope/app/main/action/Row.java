package org.poolscope.app.main.action;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows of one menu, so that the table reads like a table. */
final class Row {
    private final List<Action> rows = new ArrayList<>();
    private MenuName menu = MenuName.FILE;
    private String off = "";

    /** The next rows stand in this menu and are off for this reason while nobody binds them. */
    Row in(MenuName menu, String off) {
        this.menu = menu;
        this.off = off;
        return this;
    }

    /** A row with one key or, if {@code key} is empty, none; {@code |} separates several keys. */
    Row add(String id, String text, String key, String icon, String words) {
        return add(id, text, key, icon, words, Reach.WINDOW);
    }

    /** A row whose keys work in a plot only. */
    Row plot(String id, String text, String key, String icon, String words) {
        return add(id, text, key, icon, words, Reach.PLOT);
    }

    List<Action> rows() {
        return List.copyOf(rows);
    }

    private Row add(String id, String text, String key, String icon, String words, Reach reach) {
        List<String> keys = key.isEmpty() ? List.of() : List.of(key.split("\\|"));
        rows.add(new Action(id, text, keys, menu, icon, words, off, reach));
        return this;
    }
}
