package org.poolscope.app.main.palette;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.poolscope.app.main.action.Action;

/** Finds actions by the words a person types: each must occur in the text, the menu or the palette words. */
final class ActionSearch {
    private ActionSearch() {}

    /** The actions that fit, those whose text begins with the words first; all of them for no words. */
    static List<Action> find(Collection<Action> actions, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return actions.stream().filter(action -> fits(action, wanted))
                .sorted(Comparator.comparingInt(action -> rank(action, wanted))).toList();
    }

    private static boolean fits(Action action, String wanted) {
        String all = (action.text() + " " + action.menu().title() + " " + action.words()).toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted.split("\\s+")).allMatch(all::contains);
    }

    private static int rank(Action action, String wanted) {
        String text = action.text().toLowerCase(Locale.ROOT);
        if (text.startsWith(wanted)) {
            return 0;
        }
        return text.contains(wanted) ? 1 : 2;
    }
}
