package org.poolscope.app.query;

import java.util.List;

/** A row of the query form. Immutable. */
public sealed interface FormRow {

    /**
     * A field compared with values.
     *
     * @param not
     *            whether the opposite is asked for
     * @param field
     *            the name of a parameter
     * @param operator
     *            how it is compared
     * @param values
     *            what it is compared with: none, one or several, as Python would write them
     * @param bare
     *            whether the value alone is meant ({@code .value}), not the parameter
     */
    record Condition(boolean not, String field, FormOperator operator, List<FormValue> values,
            boolean bare) implements FormRow {
        /** Copies the values. */
        public Condition {
            values = List.copyOf(values);
        }

        /** A plain condition. */
        public static Condition of(String field, FormOperator operator, FormValue... values) {
            return new Condition(false, field, operator, List.of(values), operator.isBare());
        }
    }

    /**
     * Rows of which any, or all, must hold.
     *
     * @param not
     *            whether the opposite is asked for
     * @param all
     *            whether all must hold, not any
     * @param rows
     *            conditions and texts, no groups
     */
    record Group(boolean not, boolean all, List<FormRow> rows) implements FormRow {
        /** Copies the rows. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** A condition that is no row of the form, as its text. */
    record Written(String text) implements FormRow {}
}
