package org.poolscope.storage.export;

/** Counts what a CSV file cannot tell. */
final class CsvLosses {
    private CsvLosses() {}

    static void count(RowView view, LossCount losses) {
        int columns = view.columns().size();
        for (long row = 0; row < view.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                count(view.cell(row, column), losses);
            }
        }
    }

    private static void count(Cell cell, LossCount losses) {
        if (CsvText.isFormula(cell)) {
            losses.add("a text that looks like a formula gets an apostrophe in front");
        } else if (cell.words() && cell.text().startsWith("{\"t\":")) {
            losses.add("a composed value is written as its tagged text");
        }
    }
}
