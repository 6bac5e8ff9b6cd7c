package org.poolscope.storage.table;

/**
 * A row that does not fit the type of the table.
 *
 * @param row    its number among the rows that hold data, from 0
 * @param line   its line in the file, from 1
 * @param column the field that does not fit, from 1; 0 if the row has too few or too many of them
 * @param text   the field, shortened
 * @param reason a sentence for people
 */
public record BadRow(long row, long line, int column, String text, String reason) {
    BadRow below(long rows, long lines) {
        return new BadRow(row + rows, line + lines, column, text, reason);
    }

    /** Where it is and what is wrong, one sentence. */
    public String sentence() {
        return "Row " + row + " (line " + line + ")" + (column > 0 ? ", column " + column : "") + ": " + reason;
    }
}
