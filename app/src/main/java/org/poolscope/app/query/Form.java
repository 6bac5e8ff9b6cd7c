package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as rows.
 *
 * @param all
 *            whether all rows must hold, not any
 * @param rows
 *            the rows, top down; none asks for every product
 */
public record Form(boolean all, List<FormRow> rows) {
    /** Asks for every product. */
    public static final Form EMPTY = new Form(true, List.of());

    /** Copies the rows. */
    public Form {
        rows = List.copyOf(rows);
    }

    /** With a row at the end; a form that asks for any of its rows becomes one group beside it. */
    public Form and(FormRow row) {
        if (all || rows.size() < 2) {
            List<FormRow> longer = new ArrayList<>(rows);
            longer.add(row);
            return new Form(true, longer);
        }
        boolean flat = rows.stream().noneMatch(FormRow.Group.class::isInstance);
        FormRow before = flat ? new FormRow.Group(false, false, rows) : new FormRow.Written(FormText.of(this));
        return new Form(true, List.of(before, row));
    }

    /** With a row before the first that asks for the same field, so that it is asked before. */
    public Form guarded(String field) {
        FormRow guard = FormRow.Condition.of(field, FormOperator.HAS);
        if (!all && rows.size() > 1) {
            return new Form(true, List.of(guard, new FormRow.Group(false, false, rows.stream()
                    .map(row -> row instanceof FormRow.Group ? new FormRow.Written(FormText.of(row)) : row).toList())));
        }
        List<FormRow> longer = new ArrayList<>(rows);
        int at = 0;
        while (at < rows.size() && !FormText.of(rows.get(at)).contains(FormText.quoted(field))) {
            at++;
        }
        longer.add(at == rows.size() ? 0 : at, guard);
        return new Form(true, longer);
    }

    /** Without a row. */
    public Form without(int row) {
        List<FormRow> shorter = new ArrayList<>(rows);
        shorter.remove(row);
        return new Form(all, shorter);
    }

    /** With another row in a place. */
    public Form with(int at, FormRow row) {
        List<FormRow> changed = new ArrayList<>(rows);
        changed.set(at, row);
        return new Form(all, changed);
    }
}
