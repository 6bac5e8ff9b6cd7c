package org.poolscope.model.query.eval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.query.syntax.QueryError;

/** Python's format specifications, as in {@code f"{value:>8.3f}"}. */
final class Formatting {
    private static final Pattern SPECIFICATION = Pattern.compile(
            "(?s)(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?([0-9]{1,9})?([,_])?(?:\\.([0-9]{1,9}))?([bcdeEfFgGnosxX%])?");
    private static final int MOST_PLACES = 400;

    private Formatting() {}

    static String of(Operand value, String specification, Budget budget) throws QueryError {
        if (specification.isEmpty()) {
            return Repr.text(value, budget);
        }
        Matcher parts = SPECIFICATION.matcher(specification);
        if (!parts.matches()) {
            throw new QueryError("ValueError", "Invalid format specifier '" + specification + "'");
        }
        String type = parts.group(9) == null ? "" : parts.group(9);
        boolean number = Numbers.isNumber(value);
        if (!number && !(value instanceof Operand.Text)) {
            throw new QueryError("TypeError",
                    "unsupported format string passed to " + TypeNames.of(value) + ".__format__");
        }
        String body = number ? number(value, type, parts) : text(value, type, parts, budget);
        String sign = "";
        if (number) {
            sign = body.startsWith("-")
                    ? "-"
                    : parts.group(3) == null || parts.group(3).equals("-")
                            ? ""
                            : parts.group(3);
            body = body.startsWith("-") ? body.substring(1) : body;
        }
        boolean zeros = parts.group(5) != null && parts.group(2) == null;
        String align = parts.group(2) != null ? parts.group(2) : zeros && number ? "=" : number ? ">" : "<";
        String fill = parts.group(1) != null ? parts.group(1) : zeros ? "0" : " ";
        int width = parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6));
        return align.equals("=")
                ? sign + Padding.padded(body, width - sign.length(), fill, '>', budget)
                : Padding.padded(sign + body, width, fill, align.charAt(0), budget);
    }

    /** With all but ASCII as escapes. */
    static String ascii(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128) {
                out.appendCodePoint(c);
            } else {
                out.append((c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c));
            }
        });
        return out.toString();
    }

    private static String text(Operand value, String type, Matcher parts, Budget budget) throws QueryError {
        if (!type.isEmpty() && !type.equals("s")) {
            throw unknown(type, value);
        }
        String text = Repr.text(value, budget);
        int most = parts.group(8) == null ? Integer.MAX_VALUE : Integer.parseInt(parts.group(8));
        return most < Characters.length(text) ? Characters.between(text, 0, most) : text;
    }

    private static String number(Operand value, String type, Matcher parts) throws QueryError {
        boolean whole = !(value instanceof Operand.Real);
        if (whole && "bcdnoxX".contains(type) && (!type.isEmpty() || parts.group(8) == null)) {
            return whole(Numbers.index(value), type, parts);
        }
        if ("bcdnosxX".contains(type) && !type.isEmpty()) {
            throw unknown(type, value);
        }
        double number = Numbers.real(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return FloatText.repr(number) + (type.equals("%") ? "%" : "");
        }
        if (type.isEmpty() && parts.group(8) == null) {
            return grouped(FloatText.repr(number), parts);
        }
        int places = parts.group(8) == null ? 6 : Integer.parseInt(parts.group(8));
        if (places > MOST_PLACES) {
            throw new QueryError("ValueError",
                    "more than " + MOST_PLACES + " places are not part of the query language");
        }
        String minus = Math.copySign(1, number) < 0 ? "-" : "";
        BigDecimal size = new BigDecimal(Math.abs(number));
        String body = switch (type) {
            case "f", "F" -> size.setScale(places, RoundingMode.HALF_EVEN).toPlainString();
            case "%" -> size.movePointRight(2).setScale(places, RoundingMode.HALF_EVEN).toPlainString() + "%";
            case "e", "E" -> Scientific.text(size, places, type);
            default -> Scientific.general(size, Math.max(1, places), type.isEmpty());
        };
        return minus + grouped(type.equals("G") ? body.toUpperCase(java.util.Locale.ROOT) : body, parts);
    }

    private static String whole(BigInteger number, String type, Matcher parts) throws QueryError {
        boolean marked = parts.group(4) != null;
        String minus = number.signum() < 0 ? "-" : "";
        BigInteger size = number.abs();
        return switch (type) {
            case "b" -> minus + (marked ? "0b" : "") + size.toString(2);
            case "o" -> minus + (marked ? "0o" : "") + size.toString(8);
            case "x" -> minus + (marked ? "0x" : "") + size.toString(16);
            case "X" -> minus + (marked ? "0X" : "") + size.toString(16).toUpperCase(java.util.Locale.ROOT);
            case "c" -> Character.toString(Math.clamp(Numbers.clamped(number), 0, Character.MAX_CODE_POINT));
            default -> grouped(Repr.digits(number), parts);
        };
    }

    private static String grouped(String digits, Matcher parts) {
        if (parts.group(7) == null) {
            return digits;
        }
        int start = digits.startsWith("-") ? 1 : 0;
        int end = start;
        while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
            end++;
        }
        StringBuilder out = new StringBuilder(digits);
        for (int at = end - 3; at > start; at -= 3) {
            out.insert(at, parts.group(7));
        }
        return out.toString();
    }

    private static QueryError unknown(String type, Operand value) {
        return new QueryError("ValueError",
                "Unknown format code '" + type + "' for object of type '" + TypeNames.of(value) + "'");
    }
}
