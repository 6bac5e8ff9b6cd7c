package org.poolscope.app.main.action;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of all actions, in the order of the menus. */
public final class Actions {
    private static final Map<String, Action> TABLE = table();

    private Actions() {}

    /** Every action, menu by menu. */
    public static Collection<Action> all() {
        return TABLE.values();
    }

    /** The actions of one menu, in its order. */
    public static List<Action> of(MenuName menu) {
        return TABLE.values().stream().filter(a -> a.menu() == menu).toList();
    }

    /**
     * The action of an id.
     *
     * @throws IllegalArgumentException
     *             if the table has none of that id
     */
    public static Action named(String id) {
        Action action = TABLE.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action " + id + ".");
        }
        return action;
    }

    private static Map<String, Action> table() {
        Map<String, Action> table = new LinkedHashMap<>();
        Stream.of(SourceActions.all(), ViewActions.all(), DataActions.all(), PlotActions.all()).flatMap(List::stream)
                .forEach(a -> table.put(a.id(), a));
        return Collections.unmodifiableMap(table);
    }
}
