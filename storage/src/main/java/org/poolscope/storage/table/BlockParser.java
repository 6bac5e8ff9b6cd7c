package org.poolscope.storage.table;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.storage.table.RowType.Column;

/** Parses blocks of whole lines into rows, by the rules of numpy's {@code loadtxt}. Belongs to one worker. */
final class BlockParser {
    /** Bad rows beyond these are only counted. */
    static final int KEPT = 100;

    private final Alphabet alphabet;
    private final TableFormat format;
    private final Column[] columns;
    private final FieldReader reader;
    private final FastField fast;
    private final RowBuffer rows;
    private final boolean isBlankSeparated;
    private final boolean isSlow;
    private final FieldBounds bounds = new FieldBounds();
    private final List<BadRow> bad = new ArrayList<>();
    private long badCount;
    private long dataRows;
    private long lines;

    BlockParser(TableFormat format, RowType type, int expectedBytes) {
        this.format = format;
        alphabet = new Alphabet(format);
        columns = type.columns().toArray(Column[]::new);
        rows = new RowBuffer(type.width(), expectedBytes);
        reader = new FieldReader(format, rows);
        fast = new FastField(alphabet, rows);
        isBlankSeparated = format.delimiter() == TableFormat.BLANKS;
        isSlow = format.missing().stream().anyMatch(BlockParser::looksLikeANumber);
    }

    /**
     * Parses the lines of {@code text} up to {@code end}, where a line end stands that is not one of them, with eight
     * bytes of any kind behind it.
     */
    void parse(byte[] text, int end) {
        rows.clear();
        bad.clear();
        badCount = 0;
        dataRows = 0;
        lines = 0;
        for (int at = 0; at < end;) {
            at = format.columns().isEmpty() && isBlankSeparated ? line(text, at) : boundedLine(text, at);
            if (text[at] == '\r' && at + 1 < end && text[at + 1] == '\n') {
                at++;
            }
            at++;
            lines++;
        }
    }

    /** The rows of the last block. */
    RowBuffer rows() {
        return rows;
    }

    /** The first bad rows of the last block, numbered from its beginning. */
    List<BadRow> bad() {
        return bad;
    }

    /** How many rows of the last block are bad. */
    long badCount() {
        return badCount;
    }

    /** How many rows of the last block hold data, bad ones too. */
    long dataRows() {
        return dataRows;
    }

    /** How many lines the last block has. */
    long lines() {
        return lines;
    }

    /** Reads the fields of a line while finding them; the place of its end. */
    private int line(byte[] text, int start) {
        int row = rows.open();
        int at = start;
        int found = 0;
        int wrong = -1;
        int wrongFrom = 0;
        int wrongTo = 0;
        while (true) {
            byte kind = alphabet.glance(text[at]);
            if (kind == Alphabet.GAP) {
                at++;
                kind = alphabet.glance(text[at]);
            }
            if (kind != Alphabet.FIELD) {
                at = skipBlanks(text, at);
                if (alphabet.closer(text, at) != Alphabet.FIELD) {
                    break;
                }
            }
            int next = FastField.UNUSUAL;
            if (found < columns.length && wrong < 0) {
                next = isSlow ? FastField.UNUSUAL : fast.read(text, at, columns[found], row);
                if (next < 0) {
                    next = fieldEnd(text, at);
                    if (!reader.read(text, at, next, columns[found], row)) {
                        wrong = found;
                        wrongFrom = at;
                        wrongTo = next;
                    }
                }
            } else {
                next = fieldEnd(text, at);
            }
            at = next;
            found++;
        }
        if (found > 0) {
            dataRows++;
            if (found != columns.length) {
                count(found);
            } else if (wrong >= 0) {
                unreadable(text, wrongFrom, wrongTo, wrong, wrong);
            } else {
                rows.keep();
            }
        }
        return lineEnd(text, at);
    }

    /** Finds the fields of a line, then reads those that are wanted; the place of its end. */
    private int boundedLine(byte[] text, int start) {
        int at = isBlankSeparated ? bounds.findBetweenBlanks(this, text, start) : bounds.find(this, text, start);
        if (bounds.count() > 0) {
            dataRows++;
            select(text);
        }
        return lineEnd(text, at);
    }

    private void select(byte[] text) {
        boolean all = format.columns().isEmpty();
        if (all && bounds.count() != columns.length) {
            count(bounds.count());
            return;
        }
        int row = rows.open();
        for (int i = 0; i < columns.length; i++) {
            int field = all ? i : format.columns().get(i);
            int place = field < 0 ? field + bounds.count() : field;
            if (place < 0 || place >= bounds.count()) {
                reject(0, "", "It has " + bounds.count() + " columns, and column " + field + " is wanted.");
                return;
            }
            if (!reader.read(text, bounds.from(place), bounds.to(place), columns[i], row)) {
                unreadable(text, bounds.from(place), bounds.to(place), i, place);
                return;
            }
        }
        rows.keep();
    }

    int skipBlanks(byte[] text, int from) {
        int at = from;
        while (true) {
            byte kind = alphabet.glance(text[at]);
            if (kind == Alphabet.GAP) {
                at++;
            } else if (kind < Alphabet.FIELD && alphabet.closer(text, at) == Alphabet.GAP) {
                at += Math.max(1, alphabet.spaceLength(text, at));
            } else {
                return at;
            }
        }
    }

    int fieldEnd(byte[] text, int from) {
        int at = from;
        while (alphabet.glance(text[at]) == Alphabet.FIELD
                || (alphabet.glance(text[at]) < Alphabet.FIELD && alphabet.closer(text, at) == Alphabet.FIELD)) {
            at++;
        }
        return at;
    }

    byte kind(byte[] text, int at) {
        return alphabet.closer(text, at);
    }

    private static int lineEnd(byte[] text, int from) {
        int at = from;
        while (text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        return at;
    }

    private void count(int found) {
        reject(0, "", "It has " + found + (found == 1 ? " column" : " columns") + ", and " + columns.length
                + (columns.length == 1 ? " is" : " are") + " expected.");
    }

    private void unreadable(byte[] text, int from, int to, int column, int place) {
        String shown = reader.shown(text, from, to);
        reject(place + 1, shown, FieldReader.reason(shown, columns[column]));
    }

    private void reject(int column, String text, String reason) {
        badCount++;
        if (bad.size() < KEPT) {
            bad.add(new BadRow(dataRows - 1, lines + 1, column, text, reason));
        }
    }

    private static boolean looksLikeANumber(String missing) {
        return missing.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
