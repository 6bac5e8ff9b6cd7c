package org.poolscope.app.browse.tables;

/**
 * A row that does not fit its columns, for people.
 *
 * @param file   its name
 * @param row    its number among the rows that hold data, from 0
 * @param line   its line in the file, from 1
 * @param column the field that does not fit, from 1; 0 for the number of fields
 * @param text   the field
 * @param reason a sentence
 */
record BadLine(String file, long row, long line, int column, String text, String reason) {
    String columnWords() {
        return column == 0 ? "–" : Integer.toString(column);
    }
}
