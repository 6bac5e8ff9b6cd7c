package org.poolscope.storage.export.text;

import java.util.Arrays;
import java.util.List;

/** How programs expect comma separated values to look. */
enum Dialect {
    /** RFC 4180, which nearly every program reads; numbers as Python writes them. */
    RFC4180("rfc4180", ',', '.', "\r\n", "", "nan", "True", "False"),
    /** Excel where the decimal sign is a point. */
    EXCEL("excel", ',', '.', "\r\n", "\uFEFF", "#N/A", "TRUE", "FALSE"),
    /** Excel where the decimal sign is a comma, as in most of Europe. */
    EXCEL_COMMA("excel-comma", ';', ',', "\r\n", "\uFEFF", "#N/A", "TRUE", "FALSE"),
    /** Tabulators between the fields. */
    TSV("tsv", '\t', '.', "\n", "", "nan", "True", "False"),
    /** What {@code numpy.loadtxt} reads as it comes: spaces, and a header it takes for a comment. */
    NUMPY("numpy", ' ', '.', "\n", "", "nan", "1", "0"),
    /** The body of an ECSV file. */
    ECSV("ecsv", ',', '.', "\n", "", "nan", "True", "False");

    private final String title;
    private final char separator;
    private final char decimal;
    private final String end;
    private final String mark;
    private final String nan;
    private final String yes;
    private final String no;

    Dialect(String title, char separator, char decimal, String end, String mark, String nan, String yes, String no) {
        this.title = title;
        this.separator = separator;
        this.decimal = decimal;
        this.end = end;
        this.mark = mark;
        this.nan = nan;
        this.yes = yes;
        this.no = no;
    }

    /** The dialects of a {@code .csv} file, the usual one first. */
    static List<String> titles() {
        return Arrays.stream(values()).filter(dialect -> dialect != ECSV).map(Dialect::title).toList();
    }

    static Dialect titled(String title) {
        return Arrays.stream(values()).filter(dialect -> dialect.title.equals(title)).findFirst().orElseThrow();
    }

    String title() {
        return title;
    }

    char separator() {
        return separator;
    }

    char decimal() {
        return decimal;
    }

    String end() {
        return end;
    }

    /** What stands before everything else. */
    String mark() {
        return mark;
    }

    String nan() {
        return nan;
    }

    String truth(boolean value) {
        return value ? yes : no;
    }

    /** What stands where a cell is missing. */
    String missing() {
        return this == NUMPY ? nan : "";
    }

    /** Whether spreadsheets open it, which calculate with texts that look like formulas. */
    boolean isForSpreadsheets() {
        return this == RFC4180 || this == EXCEL || this == EXCEL_COMMA || this == TSV;
    }

    /** Whether a field has to stand in quotes. */
    boolean quotes(String field) {
        if (field.isEmpty()) {
            return this == NUMPY || this == ECSV;
        }
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            boolean isSpace = this == NUMPY && (c == '#' || Character.isWhitespace(c));
            if (c == separator || c == '"' || c == '\n' || c == '\r' || isSpace) {
                return true;
            }
        }
        return this == ECSV && (field.charAt(0) == '#' || Character.isWhitespace(field.charAt(0))
                || Character.isWhitespace(field.charAt(field.length() - 1)));
    }
}
