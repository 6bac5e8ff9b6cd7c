package org.poolscope.storage.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.poolscope.storage.table.RowType.Column;

/**
 * Reads one field whose bounds are known, by numpy's rules and in every form they allow. {@link FastField} reads the
 * usual ones.
 */
final class FieldReader {
    private static final int SHOWN = 60;

    private final TableFormat format;
    private final Charset encoding;
    private final RowBuffer rows;

    FieldReader(TableFormat format, RowBuffer rows) {
        this.format = format;
        encoding = format.isBytewise() ? format.encoding() : StandardCharsets.UTF_8;
        this.rows = rows;
    }

    /** Puts the field into the row that begins at {@code row}; false if it does not fit the column. */
    boolean read(byte[] text, int from, int to, Column column, int row) {
        String field;
        try {
            field = encoding.newDecoder().decode(ByteBuffer.wrap(text, from, to - from)).toString();
        } catch (CharacterCodingException _) {
            return false;
        }
        int at = row + column.offset();
        if (column.form() == RowType.Form.BYTES) {
            return bytes(field, at, column);
        }
        if (column.form() == RowType.Form.TEXT) {
            text(field, at, column);
            return true;
        }
        String number = stripped(format.missing().contains(field) ? fill(column) : field);
        if (number.chars().anyMatch(c -> c > 127)) {
            return false;
        }
        try {
            return number(number, at, column);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /** Why a field does not fit, for a person. */
    static String reason(String field, Column column) {
        return "'" + field + "' cannot be read as " + column.str() + ".";
    }

    /** The field as it may be shown. */
    String shown(byte[] text, int from, int to) {
        String field = new String(text, from, Math.min(to - from, 4 * SHOWN),
                encoding);
        return field.length() > SHOWN ? field.substring(0, SHOWN) + "…" : field;
    }

    private String fill(Column column) {
        boolean isReal = column.form() == RowType.Form.REAL || column.form() == RowType.Form.COMPLEX;
        return format.fill().isEmpty() && isReal ? "nan" : format.fill();
    }

    private boolean number(String number, int at, Column column) {
        switch (column.form()) {
            case TRUTH -> rows.put(at, 1, false, Long.parseLong(number) == 0 ? 0 : 1);
            case INTEGER -> {
                long value = Long.parseLong(number);
                int unused = Long.SIZE - column.size() * Byte.SIZE;
                if (value << unused >> unused != value) {
                    return false;
                }
                rows.put(at, column.size(), column.isSwapped(), value);
            }
            case UNSIGNED -> {
                long value = Long.parseUnsignedLong(number);
                if (column.size() < Long.BYTES && value >>> (column.size() * Byte.SIZE) != 0) {
                    return false;
                }
                rows.put(at, column.size(), column.isSwapped(), value);
            }
            case REAL -> rows.putReal(at, column.size(), column.isSwapped(), real(number));
            case COMPLEX -> {
                double[] parts = ComplexText.parse(number);
                int half = column.size() / 2;
                rows.putReal(at, half, column.isSwapped(), parts[0]);
                rows.putReal(at + half, half, column.isSwapped(), parts[1]);
            }
            case BYTES, TEXT -> throw new IllegalStateException(column.str() + " holds no numbers");
        }
        return true;
    }

    /** A number as Python's {@code float} takes it, without the underscores. */
    static double real(String number) {
        int sign = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
        String digits = number.substring(sign);
        char first = digits.isEmpty() ? ' ' : digits.charAt(0);
        if (Character.isLetter(first)) {
            double named = switch (digits.toLowerCase(Locale.ROOT)) {
                case "inf", "infinity" -> Double.POSITIVE_INFINITY;
                case "nan" -> Double.NaN;
                default -> throw new NumberFormatException(number);
            };
            return number.startsWith("-") ? -named : named;
        }
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != 'e' && c != 'E' && c != '+' && c != '-') {
                throw new NumberFormatException(number);
            }
        }
        return JavaDoubleParser.parseDouble(number);
    }

    /** Latin-1, cut at the size of the column; what is cut off may be any character. */
    private boolean bytes(String field, int at, Column column) {
        int count = Math.min(column.size(), field.length());
        for (int i = 0; i < column.size(); i++) {
            char c = i < count ? field.charAt(i) : 0;
            if (c > 0xFF) {
                return false;
            }
            rows.put(at + i, 1, false, c);
        }
        return true;
    }

    private void text(String field, int at, Column column) {
        int[] characters = field.codePoints().limit(column.size() / Integer.BYTES).toArray();
        for (int i = 0; i < column.size() / Integer.BYTES; i++) {
            rows.put(at + i * Integer.BYTES, Integer.BYTES, column.isSwapped(),
                    i < characters.length ? characters[i] : 0);
        }
    }

    private static String stripped(String field) {
        int from = 0;
        int to = field.length();
        while (from < to && Alphabet.isSpace(field.charAt(from))) {
            from++;
        }
        while (to > from && Alphabet.isSpace(field.charAt(to - 1))) {
            to--;
        }
        return field.substring(from, to);
    }
}
