package org.poolscope.storage.table;

import org.poolscope.storage.table.RowType.Column;

/**
 * Reads the usual fields where they stand, finding their ends on the way: short integers, decimal numbers of up to 15
 * digits (which one division by a power of ten rounds exactly) and plain bytes. Leaves everything else to
 * {@link FieldReader}.
 */
final class FastField {
    /** The answer where a field needs a closer look. */
    static final int UNUSUAL = -1;

    private static final double[] TENS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
            1e14,
            1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    private static final int LONGEST_INTEGER = 18;
    private static final int EXACT_DIGITS = 15;

    private final Alphabet alphabet;
    private final RowBuffer rows;
    /** What {@link #digits} read last. */
    private long number;

    FastField(Alphabet alphabet, RowBuffer rows) {
        this.alphabet = alphabet;
        this.rows = rows;
    }

    /** The place behind the field that begins at {@code at}, which is in its row then, or {@link #UNUSUAL}. */
    int read(byte[] text, int at, Column column, int row) {
        return switch (column.form()) {
            case INTEGER -> integer(text, at, column, row + column.offset());
            case REAL -> real(text, at, column, row + column.offset());
            case BYTES -> bytes(text, at, column, row + column.offset());
            case TRUTH, UNSIGNED, COMPLEX, TEXT -> UNUSUAL;
        };
    }

    private int integer(byte[] text, int from, Column column, int to) {
        byte first = text[from];
        int at = first == '-' || first == '+' ? from + 1 : from;
        int begin = at;
        at = digits(text, at, 0);
        if (at == begin || at - begin > LONGEST_INTEGER || alphabet.glance(text[at]) <= Alphabet.FIELD) {
            return UNUSUAL;
        }
        long signed = first == '-' ? -number : number;
        int unused = Long.SIZE - column.size() * Byte.SIZE;
        if (signed << unused >> unused != signed) {
            return UNUSUAL;
        }
        rows.put(to, column.size(), column.isSwapped(), signed);
        return at;
    }

    private int real(byte[] text, int from, Column column, int to) {
        byte first = text[from];
        int at = first == '-' || first == '+' ? from + 1 : from;
        int begin = at;
        at = digits(text, at, 0);
        int digits = at - begin;
        int after = 0;
        if (text[at] == '.') {
            int behind = at + 1;
            at = digits(text, behind, number);
            after = at - behind;
        }
        digits += after;
        if (digits == 0 || digits > EXACT_DIGITS || alphabet.glance(text[at]) <= Alphabet.FIELD) {
            return UNUSUAL;
        }
        double read = after == 0 ? number : number / TENS[after];
        rows.putReal(to, column.size(), column.isSwapped(), first == '-' ? -read : read);
        return at;
    }

    /** Reads digits that go on with {@code before} into {@link #number}; the place behind them. */
    private int digits(byte[] text, int from, long before) {
        long read = before;
        int at = from;
        int digit = text[at] - '0';
        while (digit >= 0 && digit <= 9) {
            read = read * 10 + digit;
            digit = text[++at] - '0';
        }
        number = read;
        return at;
    }

    private int bytes(byte[] text, int from, Column column, int to) {
        int at = from;
        byte[] row = rows.bytes();
        int end = to + column.size();
        int into = to;
        while (alphabet.glance(text[at]) == Alphabet.FIELD) {
            if (text[at] < 0) {
                return UNUSUAL;
            }
            if (into < end) {
                row[into++] = text[at];
            }
            at++;
        }
        while (into < end) {
            row[into++] = 0;
        }
        return alphabet.glance(text[at]) < Alphabet.FIELD ? UNUSUAL : at;
    }
}
