package org.poolscope.app.export;

/**
 * A row of the plan: what becomes of one value.
 *
 * @param form    what it is, empty while it has not been looked at
 * @param rows    how many rows it gives, -1 while that is not known
 * @param columns names of the columns that it goes to
 * @param leftOut why it is left out, a sentence; empty if it is taken
 */
record SourceRow(ExportItem item, String form, long rows, String columns, String leftOut) {
    /** A value nobody has looked at yet. */
    static SourceRow unread(ExportItem item) {
        return new SourceRow(item, "", -1, "", "");
    }
}
