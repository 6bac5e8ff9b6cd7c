package org.poolscope.storage.shelf.pickle;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** Values that protocol 0 writes as a line of text. */
final class LineValues {
    /** Python itself reads no more than 4300 digits unless told to. */
    private static final int MOST_DIGITS = 10_000;

    private final Context context;

    LineValues(Context context) {
        this.context = context;
    }

    /** Decimal text; {@code 00} and {@code 01} are the truth values. Beyond 32 bits only Python 2 writes it so. */
    Value integer(String line) throws SourceException {
        if (line.equals("00") || line.equals("01")) {
            return line.equals("01") ? Plain.TRUE : Plain.FALSE;
        }
        BigInteger number = digits(line);
        if (number.bitLength() > 31) {
            context.evidence().pythonTwo();
        }
        return number.bitLength() < 64 ? Plain.of(number.longValue()) : new Value.BigInt(number, false);
    }

    /** Decimal text with an L after it. */
    BigInteger longInteger(String line) throws SourceException {
        return digits(line.endsWith("L") ? line.substring(0, line.length() - 1) : line);
    }

    private BigInteger digits(String line) throws SourceException {
        int start = line.startsWith("-") || line.startsWith("+") ? 1 : 0;
        boolean digits = line.length() > start && line.length() <= MOST_DIGITS;
        for (int i = start; i < line.length() && digits; i++) {
            digits = line.charAt(i) >= '0' && line.charAt(i) <= '9';
        }
        if (!digits) {
            throw context.corrupt("A number is no number or has more than " + MOST_DIGITS + " digits");
        }
        return new BigInteger(line);
    }

    /** A number of a memo entry. */
    long memoNumber(String line) throws SourceException {
        BigInteger number = digits(line);
        return number.bitLength() < 63 ? number.longValue() : -1;
    }

    Value real(String line) throws SourceException {
        return new Value.Real(switch (line) {
            case "nan", "-nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> decimal(line);
        });
    }

    private double decimal(String line) throws SourceException {
        boolean plain = !line.isEmpty() && line.length() <= MOST_DIGITS
                && line.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e'
                        || c == 'E');
        try {
            if (plain) {
                return Double.parseDouble(line);
            }
        } catch (NumberFormatException _) {
            plain = false;
        }
        throw context.corrupt("A float is no number");
    }

    /** A Python literal in quotes, its escapes undone. */
    byte[] quoted(String line) throws SourceException {
        String text = line.stripTrailing();
        int last = text.length() - 1;
        boolean quotes = last > 0 && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                && text.charAt(last) == text.charAt(0);
        if (!quotes) {
            throw context.corrupt("A string is not in quotes");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 1;
        while (at < last) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at = escape(text, at, last, bytes);
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    /** Undoes one escape whose letter is at {@code at}; returns where the text goes on. */
    private int escape(String text, int at, int end, ByteArrayOutputStream bytes) throws SourceException {
        if (at >= end) {
            throw context.corrupt("A string ends inside an escape");
        }
        char letter = text.charAt(at);
        int simple = "\\'\"abfnrtv".indexOf(letter);
        if (simple >= 0) {
            bytes.write("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple));
            return at + 1;
        }
        if (letter == 'x') {
            bytes.write(hex(text, at + 1, 2, end));
            return at + 3;
        }
        if (letter >= '0' && letter <= '7') {
            int value = 0;
            int next = at;
            while (next < end && next < at + 3 && text.charAt(next) >= '0' && text.charAt(next) <= '7') {
                value = value * 8 + text.charAt(next++) - '0';
            }
            bytes.write(value);
            return next;
        }
        bytes.write('\\');
        bytes.write(letter);
        return at + 1;
    }

    /** Latin-1 with escapes for all other characters (codec raw-unicode-escape). */
    String unicode(String line) throws SourceException {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at++);
            char letter = c == '\\' && at < line.length() ? line.charAt(at) : 0;
            int digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
            if (digits > 0) {
                int point = hex(line, at + 1, digits, line.length());
                if (!Character.isValidCodePoint(point)) {
                    throw context.corrupt("A text has an escape for a character that does not exist");
                }
                text.appendCodePoint(point);
                at += 1 + digits;
            } else {
                text.append(c);
                if (letter != 0) {
                    text.append(letter);
                    at++;
                }
            }
        }
        return text.toString();
    }

    private int hex(String text, int at, int count, int end) throws SourceException {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = i < end ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw context.corrupt("A text has an escape that is none");
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
