package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.query.syntax.BinaryOperator;
import org.poolscope.model.query.syntax.QueryError;

/** The functions and classes that every query sees. Nothing that could reach beyond the data is among them. */
final class BuiltIns {
    static final Map<String, Operand> TABLE = Map.ofEntries(
            function("len", BuiltIns::length),
            function("abs", BuiltIns::absolute),
            function("round", BuiltIns::rounded),
            function("divmod", BuiltIns::divided),
            function("pow", arguments -> Arithmetic.binary(
                    BinaryOperator.POWER, arguments.expect(2, 2).get(0),
                    arguments.get(1), arguments.budget())),
            function("any", arguments -> Series.decided(arguments, true)),
            function("all", arguments -> Series.decided(arguments, false)),
            function("min", arguments -> Series.extreme(arguments, false)),
            function("max", arguments -> Series.extreme(arguments, true)),
            function("sum", Series::sum),
            function("sorted", Series::sorted),
            function("reversed", Series::reversed),
            function("enumerate", Series::numbered),
            function("zip", Series::paired),
            function("map", Series::mapped),
            function("filter", Series::filtered),
            function("isinstance", BuiltIns::isInstance),
            function("hasattr", arguments -> Operand.Bool.of(Attributes
                    .find(arguments.expect(2, 2).get(0), arguments.text(1), arguments.budget()).isPresent())),
            function("repr", arguments -> new Operand.Text(
                    Repr.of(arguments.expect(1, 1).get(0), arguments.budget()))),
            function("ascii", arguments -> new Operand.Text(Formatting.ascii(
                    Repr.of(arguments.expect(1, 1).get(0), arguments.budget())))),
            function("format", arguments -> new Operand.Text(Formatting.of(arguments.expect(1, 2).get(0),
                    arguments.has(1) ? arguments.text(1) : "", arguments.budget()))),
            function("hex", arguments -> based(arguments, "0x", 16)),
            function("oct", arguments -> based(arguments, "0o", 8)),
            function("bin", arguments -> based(arguments, "0b", 2)),
            function("ord", BuiltIns::codeOf),
            function("chr", BuiltIns::character),
            kind("int", Conversions::whole),
            kind("float", Conversions::real),
            kind("str", Conversions::text),
            kind("bool", arguments -> Operand.Bool.of(arguments.expect(0, 1).has(0) && Truth.of(arguments.get(0)))),
            kind("list", arguments -> Conversions.items(arguments, false)),
            kind("tuple", arguments -> Conversions.items(arguments, true)),
            kind("set", arguments -> Conversions.members(arguments, false)),
            kind("frozenset", arguments -> Conversions.members(arguments, true)),
            kind("dict", Conversions::dict),
            kind("bytes", Conversions::bytes),
            kind("range", Conversions::span),
            kind("type", arguments -> kind(TypeNames.of(arguments.expect(1, 1).get(0)))),
            Map.entry("re", new Operand.Module("re", RegexFunctions.TABLE)));

    private BuiltIns() {}

    /** The class of that name; one that cannot be called if it is none of the table. */
    static Operand kind(String name) {
        return TABLE.get(name) instanceof Operand.Kind known ? known : new Operand.Kind(name, arguments -> {
            throw new QueryError("TypeError", "a query cannot make objects of class '" + name + "'");
        });
    }

    private static Map.Entry<String, Operand> function(String name, Operand.Body body) {
        return Map.entry(name, new Operand.Function(name, body));
    }

    private static Map.Entry<String, Operand> kind(String name, Operand.Body body) {
        return Map.entry(name, new Operand.Kind(name, body));
    }

    private static Operand length(Arguments arguments) throws QueryError {
        Operand operand = arguments.expect(1, 1).get(0);
        return switch (operand) {
            case Operand.Text(String text) -> Operand.Whole.of(Characters.length(text));
            case Operand.Octets octets -> Operand.Whole.of(octets.latin1().length());
            case Operand.Items items -> Operand.Whole.of(items.items().size());
            case Operand.Unique members -> Operand.Whole.of(members.byKey().size());
            case Operand.Dict dict -> Operand.Whole.of(dict.byKey().size());
            case Operand.Span span -> new Operand.Whole(span.length());
            case Operand.Thing thing -> Operand.Whole.of(thing.length().orElseThrow(() -> new QueryError("TypeError",
                    "object of type '" + TypeNames.of(operand) + "' has no len()")));
            default -> throw new QueryError("TypeError",
                    "object of type '" + TypeNames.of(operand) + "' has no len()");
        };
    }

    private static Operand absolute(Arguments arguments) throws QueryError {
        Operand operand = arguments.expect(1, 1).get(0);
        if (operand instanceof Operand.Real(double value)) {
            return new Operand.Real(Math.abs(value));
        }
        return new Operand.Whole(Numbers.whole(operand).orElseThrow(() -> new QueryError("TypeError",
                "bad operand type for abs(): '" + TypeNames.of(operand) + "'")).abs());
    }

    private static Operand rounded(Arguments arguments) throws QueryError {
        arguments.expect(1, 2, "ndigits");
        Operand digits = arguments.get(1, "ndigits", Operand.None.NONE);
        Optional<BigInteger> whole = Numbers.whole(arguments.get(0));
        if (whole.isPresent()) {
            int places = digits == Operand.None.NONE ? 0 : Numbers.clamped(Numbers.index(digits));
            return new Operand.Whole(places >= 0 ? whole.get() : Conversions.roundedTens(whole.get(), -places));
        }
        if (!(arguments.get(0) instanceof Operand.Real(double value))) {
            throw new QueryError("TypeError",
                    "type " + TypeNames.of(arguments.get(0)) + " doesn't define __round__ method");
        }
        return digits == Operand.None.NONE
                ? new Operand.Whole(Numbers.floor(Math.rint(value), "integer"))
                : new Operand.Real(Reals.round(value, Numbers.clamped(Numbers.index(digits))));
    }

    private static Operand divided(Arguments arguments) throws QueryError {
        arguments.expect(2, 2);
        Operand quotient = Arithmetic.binary(BinaryOperator.FLOOR_DIVIDE,
                arguments.get(0), arguments.get(1), arguments.budget());
        return Operand.Items.tuple(quotient,
                Arithmetic.binary(BinaryOperator.MODULO, arguments.get(0),
                        arguments.get(1), arguments.budget()));
    }

    private static Operand isInstance(Arguments arguments) throws QueryError {
        Operand kinds = arguments.expect(2, 2).get(1);
        Iterable<Operand> wanted = kinds instanceof Operand.Items items && items.tuple()
                ? items.items()
                : List.of(kinds);
        String own = TypeNames.of(arguments.get(0));
        for (Operand one : wanted) {
            if (!(one instanceof Operand.Kind kind)) {
                throw new QueryError("TypeError", "isinstance() arg 2 must be a type, a tuple of types, or a union");
            }
            if (kind.name().equals(own) || (own.equals("bool") && kind.name().equals("int"))) {
                return Operand.Bool.TRUE;
            }
        }
        return Operand.Bool.FALSE;
    }

    private static Operand based(Arguments arguments, String mark, int radix) throws QueryError {
        BigInteger number = arguments.expect(1, 1).whole(0);
        arguments.budget().items(number.bitLength());
        return new Operand.Text((number.signum() < 0 ? "-" : "") + mark + number.abs().toString(radix));
    }

    private static Operand codeOf(Arguments arguments) throws QueryError {
        String text = arguments.expect(1, 1).text(0);
        if (Characters.length(text) != 1) {
            throw new QueryError("TypeError",
                    "ord() expected a character, but string of length " + Characters.length(text) + " found");
        }
        return Operand.Whole.of(text.codePointAt(0));
    }

    private static Operand character(Arguments arguments) throws QueryError {
        int code = Numbers.clamped(arguments.expect(1, 1).whole(0));
        if (!Character.isValidCodePoint(code)) {
            throw new QueryError("ValueError", "chr() arg not in range(0x110000)");
        }
        return new Operand.Text(Character.toString(code));
    }
}
