package org.poolscope.storage.export.nexus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;

/** What an NXdata group says about what is to be plotted over what. */
record NexusSignal(Dataset dataset, List<String> names) {
    /** More lines than this in one plot tell nothing. */
    private static final int MOST_LINES = 32;

    /** The attributes of the group; those of a plain collection if it holds no numbers. */
    Map<String, Object> attributes() {
        List<Column> columns = dataset.rows().columns();
        Map<String, Object> attributes = new LinkedHashMap<>();
        int signal = signal(columns);
        if (signal < 0) {
            attributes.put("NX_class", "NXcollection");
            return attributes;
        }
        attributes.put("NX_class", "NXdata");
        attributes.put("signal", names.get(signal));
        List<String> axes = new ArrayList<>();
        int rank = 1 + columns.get(signal).tail().size();
        for (int axis = 0; axis < rank; axis++) {
            int column = axis < dataset.axes().size() ? place(dataset.axes().get(axis)) : -1;
            boolean fits = column >= 0 && column != signal && columns.get(column).tail().isEmpty();
            axes.add(fits && axis == 0 ? names.get(column) : ".");
            if (fits && axis == 0) {
                attributes.put(names.get(column) + "_indices", (long) axis);
            }
        }
        attributes.put("axes", axes);
        List<String> others = others(columns, signal);
        if (!others.isEmpty()) {
            attributes.put("auxiliary_signals", others);
        }
        if (!dataset.name().isEmpty()) {
            attributes.put("title", dataset.name());
        }
        return attributes;
    }

    /** The column that holds the value itself. */
    static int value(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == Column.Role.VALUE) {
                return i;
            }
        }
        return columns.size() - 1;
    }

    private int signal(List<Column> columns) {
        int named = place(dataset.signal());
        if (named >= 0 && isPlottable(columns.get(named))) {
            return named;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == Column.Role.VALUE && isPlottable(columns.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private List<String> others(List<Column> columns, int signal) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < columns.size() && others.size() < MOST_LINES; i++) {
            Column column = columns.get(i);
            boolean isAxis = dataset.axes().contains(column.name());
            if (i != signal && !isAxis && column.role() == Column.Role.VALUE && isPlottable(column)
                    && column.tail().equals(columns.get(signal).tail())) {
                others.add(names.get(i));
            }
        }
        return others;
    }

    private static boolean isPlottable(Column column) {
        return column.element().kind().isReal();
    }

    private int place(String column) {
        List<Column> columns = dataset.rows().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }
}
