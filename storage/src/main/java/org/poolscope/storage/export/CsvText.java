package org.poolscope.storage.export;

/**
 * Fields of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, the way
 * spreadsheets themselves mark text; numbers are left alone.
 */
final class CsvText {
    private CsvText() {}

    /** The field as it stands in the file, with quotes where they are needed. */
    static String field(Cell cell) {
        String text = isFormula(cell) ? "'" + cell.text() : cell.text();
        return needsQuotes(text) ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Whether a spreadsheet would calculate with the text. */
    static boolean isFormula(Cell cell) {
        return cell.words() && !cell.text().isEmpty() && "=+-@\t\r\n|%".indexOf(cell.text().charAt(0)) >= 0;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
