package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which columns the table of hits has. */
final class HitColumns {
    static final String URN = "URN";
    static final String POOL = "Pool";
    static final String TAGS = "Tags";
    private static final List<String> USUAL = List.of("description", "creator", "instrument", "level");

    private HitColumns() {}

    /** The parameters that stand as columns: the usual ones, those asked for, those added. */
    static List<String> parameters(Form form, List<String> added) {
        Set<String> names = new LinkedHashSet<>(USUAL);
        add(form.rows(), names);
        names.addAll(added);
        return List.copyOf(names);
    }

    /** All columns, left to right. */
    static List<String> all(List<String> parameters) {
        List<String> columns = new ArrayList<>(List.of(URN, POOL));
        columns.addAll(parameters);
        columns.add(TAGS);
        return List.copyOf(columns);
    }

    private static void add(List<FormRow> rows, Set<String> names) {
        for (FormRow row : rows) {
            switch (row) {
                case FormRow.Condition condition when !condition.field().isBlank() -> names.add(condition.field());
                case FormRow.Group group -> add(group.rows(), names);
                default -> {
                    // A text names fields in ways that only the query itself knows.
                }
            }
        }
    }
}
