package org.poolscope.storage.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * How the text of a table is to be read; the names are those of numpy's {@code loadtxt}.
 *
 * @param delimiter the one character between fields, or {@link #BLANKS}
 * @param comments  what begins a remark that goes to the end of its line, empty for no remarks
 * @param skip      lines at the beginning that are not looked at
 * @param columns   which fields of a row to take, from 0, negative ones from the end; empty for all of them
 * @param encoding  how characters are stored
 * @param missing   fields of these texts stand for no value where a number is expected
 * @param fill      the text that is read in their place, empty for {@code nan} in columns of floats and nothing else
 */
public record TableFormat(int delimiter, String comments, long skip, List<Integer> columns, Charset encoding,
        Set<String> missing, String fill) {
    /** Any number of blanks and tabs between fields. */
    public static final int BLANKS = -1;
    /** What {@code loadtxt} does when it is told nothing. */
    public static final TableFormat LOADTXT = new TableFormat(BLANKS, "#", 0, List.of(), StandardCharsets.UTF_8,
            Set.of(), "");

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if the delimiter is no character of ASCII, ends a line or begins a remark
     */
    public TableFormat {
        columns = List.copyOf(columns);
        missing = Set.copyOf(missing);
        if (delimiter != BLANKS && (delimiter < 0 || delimiter > 127 || delimiter == '\n' || delimiter == '\r')) {
            throw new IllegalArgumentException("A delimiter is one character of ASCII, such as , or ;");
        }
        if (!comments.isEmpty() && comments.charAt(0) == delimiter) {
            throw new IllegalArgumentException("The same character cannot part fields and begin a remark.");
        }
        if (comments.indexOf('\n') >= 0 || comments.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A remark cannot begin with the end of a line.");
        }
    }

    /** This format with another delimiter. */
    public TableFormat withDelimiter(int other) {
        return new TableFormat(other, comments, skip, columns, encoding, missing, fill);
    }

    /** This format with other columns. */
    public TableFormat withColumns(List<Integer> others) {
        return new TableFormat(delimiter, comments, skip, others, encoding, missing, fill);
    }

    /** This format with so many lines skipped. */
    public TableFormat withSkip(long lines) {
        return new TableFormat(delimiter, comments, lines, columns, encoding, missing, fill);
    }

    /** This format with another beginning of remarks. */
    public TableFormat withComments(String others) {
        return new TableFormat(delimiter, others, skip, columns, encoding, missing, fill);
    }

    /** This format in another encoding. */
    public TableFormat withEncoding(Charset other) {
        return new TableFormat(delimiter, comments, skip, columns, other, missing, fill);
    }

    /** This format with texts that stand for no value. */
    public TableFormat withMissing(Set<String> texts, String instead) {
        return new TableFormat(delimiter, comments, skip, columns, encoding, texts, instead);
    }

    /** Whether a byte of the text can be told from a character without decoding. */
    boolean isBytewise() {
        return encoding.equals(StandardCharsets.UTF_8) || encoding.equals(StandardCharsets.ISO_8859_1)
                || encoding.equals(StandardCharsets.US_ASCII);
    }
}
