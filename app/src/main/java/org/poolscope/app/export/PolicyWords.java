package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.Kind;
import org.poolscope.storage.export.Column;

/** What is done with units and times, in plain words. */
final class PolicyWords {
    private static final int MOST = 3;
    private static final String UTC = "UTC";
    private static final String TAI = "TAI";

    private PolicyWords() {}

    /** A sentence each for these columns; none where there are neither units nor times. */
    static List<String> of(List<Column> columns, List<String> converted) {
        List<String> words = new ArrayList<>();
        List<String> units = columns.stream().filter(column -> !column.unit().isEmpty() && !isScale(column))
                .map(column -> column.name() + " in " + column.unit()).toList();
        if (!units.isEmpty()) {
            words.add((converted.isEmpty() ? "Units stay as they are: " : "After conversion: ") + some(units) + ".");
        }
        List<String> utc = scale(columns, UTC);
        if (!utc.isEmpty()) {
            words.add("Times of " + some(utc) + " are written in UTC; other zones are shifted to it.");
        }
        List<String> tai = scale(columns, TAI);
        if (!tai.isEmpty()) {
            words.add("Times of " + some(tai) + " count atomic seconds (TAI) and are not shifted to UTC.");
        }
        List<String> bare = columns.stream()
                .filter(column -> column.element().kind() == Kind.DATETIME && column.unit().isEmpty())
                .map(Column::name).toList();
        if (!bare.isEmpty()) {
            words.add("Times of " + some(bare) + " have no zone and stay as they are.");
        }
        return words;
    }

    private static boolean isScale(Column column) {
        return column.unit().equals(UTC) || column.unit().equals(TAI);
    }

    private static List<String> scale(List<Column> columns, String scale) {
        return columns.stream().filter(column -> column.unit().equals(scale)).map(Column::name).toList();
    }

    private static String some(List<String> names) {
        return names.size() <= MOST
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
    }
}
