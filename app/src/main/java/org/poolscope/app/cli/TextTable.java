package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows with aligned columns for a terminal; a column of which all cells are numbers stands to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    private boolean headed;

    /** Names the columns; they stand above the rows in capitals. */
    void heading(List<String> names) {
        columns(names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList());
    }

    /** Names the columns by names from data, which stay as they are. */
    void columns(List<String> names) {
        rows.addFirst(names.stream().map(Terminal::plain).toList());
        headed = true;
    }

    /** Adds a row; rows may differ in length. */
    void row(List<String> cells) {
        rows.add(cells.stream().map(Terminal::plain).toList());
    }

    /** Prints all rows. */
    void print(PrintWriter out) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        boolean[] right = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            List<String> cells = rows.stream().filter(row -> at < row.size()).map(row -> row.get(at)).toList();
            widths[column] = cells.stream().mapToInt(Terminal::width).max().orElse(0);
            right[column] = cells.stream().skip(headed ? 1 : 0).allMatch(TextTable::isNumber);
        }
        rows.forEach(row -> out.println(line(row, widths, right)));
    }

    private static String line(List<String> row, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - Terminal.width(cell));
            line.append(column == 0 ? "" : GAP);
            line.append(right[column] ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumber(String cell) {
        return cell.isEmpty() || Character.isDigit(cell.charAt(0))
                || (cell.charAt(0) == '-' && cell.length() > 1 && Character.isDigit(cell.charAt(1)))
                || cell.equals("nan") || cell.endsWith("inf");
    }
}
