package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names as a format can hold them, told apart where it cannot. */
public final class FittingNames {
    private FittingNames() {}

    /**
     * Makes every name fit.
     *
     * @param fit     what becomes of a name; must take its own results as they are
     * @param caseful whether names that differ in case only are different ones
     * @param losses  is told how many names change
     * @return as many names, no two the same
     */
    public static List<String> of(List<String> names, UnaryOperator<String> fit, boolean caseful, FormatLosses losses) {
        Set<String> taken = new HashSet<>();
        List<String> fitting = new ArrayList<>(names.size());
        for (String name : names) {
            String first = fit.apply(name);
            String next = first;
            for (int i = 2; !taken.add(caseful ? next : next.toLowerCase(Locale.ROOT)); i++) {
                next = numbered(first, i, fit);
            }
            fitting.add(next);
            if (!next.equals(name)) {
                losses.add(Loss.Kind.FORMAT, "a name that the format cannot hold is written another way",
                        new Loss.Example("", -1, name, next));
            }
        }
        return fitting;
    }

    /** A number behind a name, which is cut until both fit. */
    private static String numbered(String name, int number, UnaryOperator<String> fit) {
        String end = "_" + number;
        String front = name;
        while (!fit.apply(front + end).equals(front + end) && !front.isEmpty()) {
            front = front.substring(0, front.length() - 1);
        }
        return front + end;
    }
}
