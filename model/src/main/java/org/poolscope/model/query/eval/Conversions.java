package org.poolscope.model.query.eval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.poolscope.model.query.syntax.QueryError;

/** What the built-in classes make of their arguments. */
final class Conversions {
    private static final Pattern DECIMAL = Pattern
            .compile("[+-]?(?:[0-9](?:_?[0-9])*+\\.?(?:[0-9](?:_?[0-9])*+)?|\\.[0-9](?:_?[0-9])*+)"
                    + "(?:[eE][+-]?[0-9](?:_?[0-9])*+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(?:inf|infinity|nan)");

    private Conversions() {}

    static Operand whole(Arguments arguments) throws QueryError {
        arguments.expect(0, 2, "base");
        if (arguments.size() == 0) {
            return Operand.Whole.of(0);
        }
        Operand operand = arguments.get(0);
        Operand base = arguments.get(1, "base", Operand.None.NONE);
        if (base == Operand.None.NONE) {
            if (Numbers.whole(operand).isPresent()) {
                return new Operand.Whole(Numbers.index(operand));
            }
            if (operand instanceof Operand.Real(double value)) {
                return new Operand.Whole(value < 0
                        ? Numbers.floor(-value, "integer").negate()
                        : Numbers.floor(value, "integer"));
            }
        }
        int radix = base == Operand.None.NONE ? 10 : Numbers.clamped(Numbers.index(base));
        return switch (operand) {
            case Operand.Text(String text) -> new Operand.Whole(WholeText.parse(text, radix, arguments.budget()));
            case Operand.Octets octets ->
                new Operand.Whole(WholeText.parse(octets.latin1(), radix, arguments.budget()));
            default -> throw new QueryError("TypeError", "int() argument must be a string, a bytes-like object or "
                    + "a real number, not '" + TypeNames.of(operand) + "'");
        };
    }

    static Operand real(Arguments arguments) throws QueryError {
        if (arguments.expect(0, 1).size() == 0) {
            return new Operand.Real(0);
        }
        Operand operand = arguments.get(0);
        if (Numbers.isNumber(operand)) {
            return new Operand.Real(Numbers.real(operand));
        }
        if (!(operand instanceof Operand.Text(String text))) {
            throw new QueryError("TypeError", "float() argument must be a string or a real number, not '"
                    + TypeNames.of(operand) + "'");
        }
        arguments.budget().steps(text.length());
        String plain = WholeText.asciiDigits(text.strip());
        String lower = plain.toLowerCase(Locale.ROOT);
        if (NOT_FINITE.matcher(lower).matches()) {
            return new Operand.Real(lower.endsWith("nan")
                    ? Double.NaN
                    : lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (!DECIMAL.matcher(plain).matches()) {
            throw new QueryError("ValueError",
                    "could not convert string to float: " + Repr.of(operand, arguments.budget()));
        }
        return new Operand.Real(Double.parseDouble(plain.replace("_", "")));
    }

    static Operand text(Arguments arguments) throws QueryError {
        arguments.expect(0, 1);
        return new Operand.Text(arguments.has(0) ? Repr.text(arguments.get(0), arguments.budget()) : "");
    }

    static Operand items(Arguments arguments, boolean tuple) throws QueryError {
        if (arguments.expect(0, 1).size() == 0) {
            return new Operand.Items(tuple, List.of());
        }
        List<Operand> all = Iteration.all(arguments.get(0), arguments.budget());
        arguments.budget().items(all.size());
        return new Operand.Items(tuple, new ArrayList<>(all));
    }

    static Operand members(Arguments arguments, boolean frozen) throws QueryError {
        if (arguments.expect(0, 1).size() == 0) {
            return new Operand.Unique(frozen, Map.of());
        }
        List<Operand> all = Iteration.all(arguments.get(0), arguments.budget());
        arguments.budget().items(all.size() * 8L);
        return Keys.members(frozen, all, arguments.budget());
    }

    static Operand dict(Arguments arguments) throws QueryError {
        arguments.expect(0, 1, arguments.named().keySet().toArray(String[]::new));
        Map<Object, Operand.Entry> entries = new LinkedHashMap<>();
        if (arguments.has(0) && arguments.get(0) instanceof Operand.Dict dict) {
            entries.putAll(dict.byKey());
        } else if (arguments.has(0)) {
            for (Operand pair : Iteration.all(arguments.get(0), arguments.budget())) {
                List<Operand> parts = Iteration.all(pair, arguments.budget());
                if (parts.size() != 2) {
                    throw new QueryError("ValueError", "dictionary update sequence element has length "
                            + parts.size() + "; 2 is required");
                }
                entries.put(Keys.of(parts.getFirst(), arguments.budget()),
                        new Operand.Entry(parts.getFirst(), parts.get(1)));
            }
        }
        arguments.named().forEach((name, value) -> entries.put(name,
                new Operand.Entry(new Operand.Text(name), value)));
        return new Operand.Dict(entries);
    }

    static Operand bytes(Arguments arguments) throws QueryError {
        Operand operand = arguments.expect(1, 2).get(0);
        if (operand instanceof Operand.Octets octets) {
            return new Operand.Octets(octets.latin1(), false);
        }
        if (operand instanceof Operand.Text(String text) && arguments.has(1)) {
            arguments.budget().items(text.length() * 3L);
            return new Operand.Octets(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                    false);
        }
        StringBuilder out = new StringBuilder();
        for (Operand item : Iteration.all(operand, arguments.budget())) {
            int number = Numbers.clamped(Numbers.index(item));
            if (number < 0 || number > 255) {
                throw new QueryError("ValueError", "bytes must be in range(0, 256)");
            }
            out.append((char) number);
        }
        return new Operand.Octets(out.toString(), false);
    }

    static Operand span(Arguments arguments) throws QueryError {
        arguments.expect(1, 3);
        BigInteger start = arguments.has(1) ? arguments.whole(0) : BigInteger.ZERO;
        BigInteger stop = arguments.has(1) ? arguments.whole(1) : arguments.whole(0);
        BigInteger step = arguments.has(2) ? arguments.whole(2) : BigInteger.ONE;
        if (step.signum() == 0) {
            throw new QueryError("ValueError", "range() arg 3 must not be zero");
        }
        return new Operand.Span(start, stop, step);
    }

    /** Rounded to {@code places} zeros at the end, halves to even. */
    static BigInteger roundedTens(BigInteger number, int places) {
        return places > Repr.MOST_DIGITS * 100
                ? BigInteger.ZERO
                : new BigDecimal(number).setScale(-places, RoundingMode.HALF_EVEN).toBigInteger();
    }
}
