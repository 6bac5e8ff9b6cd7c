package org.poolscope.app.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.app.main.StateWords;

/**
 * What stands beside the values of a key, to be kept.
 *
 * @param columns other keys shown as columns, in their order
 * @param sortedBy the one in whose order the sessions stand, empty for the order of their names
 * @param axis the key along X, empty for the index
 * @param widths widths of columns by their heads, px, as far as a person has changed them
 */
record KeyBeside(List<String> columns, String sortedBy, String axis, Map<String, Double> widths) {
    static final KeyBeside NONE = new KeyBeside(List.of(), "", "", Map.of());

    /** More than a person has added one by one. */
    private static final int MOST = 50;
    private static final String COLUMN = "column=";
    private static final String SORTED = "sorted=";
    private static final String AXIS = "axis=";
    private static final String WIDTH = "width=";
    private static final double WIDEST = 4096;

    KeyBeside {
        columns = List.copyOf(columns);
        widths = Map.copyOf(widths);
    }

    static KeyBeside parse(StateWords words) {
        Map<String, Double> widths = new LinkedHashMap<>();
        words.all(WIDTH).forEach(width -> width(width, widths));
        return new KeyBeside(words.all(COLUMN).stream().distinct().limit(MOST).toList(), words.one(SORTED),
                words.one(AXIS), widths);
    }

    void addTo(StateWords words) {
        columns.forEach(column -> words.add(COLUMN, column));
        words.add(SORTED, sortedBy).add(AXIS, axis);
        widths.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(each -> words.add(WIDTH, each.getValue() + "," + each.getKey()));
    }

    private static void width(String text, Map<String, Double> widths) {
        String[] parts = text.split(",", 2);
        try {
            double width = Double.parseDouble(parts[0]);
            if (parts.length == 2 && width > 0 && width < WIDEST) {
                widths.put(parts[1], width);
            }
        } catch (NumberFormatException _) {
            // The column is as wide as at first.
            widths.remove(parts[0]);
        }
    }
}
