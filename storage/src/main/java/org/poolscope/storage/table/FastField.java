package org.poolscope.storage.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.poolscope.storage.table.RowType.Column;

/**
 * Reads the usual fields where they stand, finding their ends on the way: short integers, decimal numbers of up to 15
 * digits (which one division by a power of ten rounds exactly) and plain bytes. Leaves everything else to
 * {@link FieldReader}. Looks at eight bytes at once first, because most fields are shorter and the processor guesses the
 * length of each wrongly where it is found byte by byte.
 */
final class FastField {
    /** The answer where a field needs a closer look. */
    static final int UNUSUAL = -1;

    private static final double[] TENS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
            1e14,
            1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    private static final long[] WHOLE_TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long TOP_BITS = EACH << 7;
    private static final long TOP_HALVES = 0xF0F0F0F0F0F0F0F0L;
    private static final int LONGEST_INTEGER = 18;
    private static final int EXACT_DIGITS = 15;

    private final Alphabet alphabet;
    private final RowBuffer rows;
    private final long remark;
    /** What {@link #digits} read last. */
    private long number;

    FastField(Alphabet alphabet, RowBuffer rows) {
        this.alphabet = alphabet;
        remark = EACH * alphabet.remark();
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
        int begin = first == '-' || first == '+' ? from + 1 : from;
        long word = (long) WORD.get(text, begin) ^ EACH * '0';
        long others = notDigits(word);
        int at;
        if (others == 0) {
            at = digits(text, begin, 0);
        } else {
            int count = bytesBefore(others);
            at = begin + count;
            number = firstDigits(word, count);
        }
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
        int begin = first == '-' || first == '+' ? from + 1 : from;
        long word = (long) WORD.get(text, begin) ^ EACH * '0';
        long others = notDigits(word);
        int before = bytesBefore(others);
        int at = begin + before;
        if (others == 0 || text[at] != '.') {
            return longReal(text, from, column, to);
        }
        long behind = (long) WORD.get(text, at + 1) ^ EACH * '0';
        long end = notDigits(behind);
        int after = bytesBefore(end);
        at += 1 + after;
        if (end == 0) {
            return longReal(text, from, column, to);
        }
        if (before + after == 0 || alphabet.glance(text[at]) <= Alphabet.FIELD) {
            return UNUSUAL;
        }
        double read = firstDigits(word, before) * WHOLE_TENS[after] + firstDigits(behind, after);
        read /= TENS[after];
        rows.putReal(to, column.size(), column.isSwapped(), first == '-' ? -read : read);
        return at;
    }

    private int longReal(byte[] text, int from, Column column, int to) {
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

    /** Of eight characters less '0' each, a bit in the upper half of every one that is no digit, exact up to the first. */
    private static long notDigits(long word) {
        return (word | (word + EACH * 6)) & TOP_HALVES;
    }

    private static int bytesBefore(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** The number that the first {@code count} of eight digits make, 0 to 7 of them: pairs, then fours, then all at once. */
    private static long firstDigits(long word, int count) {
        long digits = (word << 8) << (56 - 8 * count);
        long pairs = digits * 10 + (digits >>> 8);
        long mask = 0xFFL | (0xFFL << 32);
        long upper = (pairs & mask) * (100 + (1_000_000L << 32));
        long lower = ((pairs >>> 16) & mask) * (1 + (10_000L << 32));
        return (upper + lower) >>> 32;
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
        if (column.size() < Long.BYTES || !alphabet.isBlankSeparated()) {
            return longBytes(text, from, column, to);
        }
        long word = (long) WORD.get(text, from);
        long control = (word - EACH * '!') & ~word;
        long other = word ^ remark;
        long ends = (control | word | ((other - EACH) & ~other)) & TOP_BITS;
        int count = bytesBefore(ends);
        if (ends == 0 || alphabet.glance(text[from + count]) <= Alphabet.FIELD) {
            return longBytes(text, from, column, to);
        }
        WORD.set(rows.bytes(), to, word & ~(-1L << (8 * count)));
        Arrays.fill(rows.bytes(), to + Long.BYTES, to + column.size(), (byte) 0);
        return from + count;
    }

    private int longBytes(byte[] text, int from, Column column, int to) {
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
