package org.poolscope.model.value;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.FloatText;

/**
 * Names a quantity as the Brian simulator prints it: {@code -70.0 * mvolt}. The unit is the first known one of the same
 * dimensions whose number lies between 0.1 and 100, tried without a prefix, with one, then squared and cubed; if none
 * does, the first of the dimensions.
 */
public final class UnitName {
    private static final List<String> BASE = List.of("metre", "kilogram", "second", "amp", "kelvin", "mole", "candle");
    private static final Map<String, Double> PREFIXES = Map.ofEntries(Map.entry("y", 1e-24), Map.entry("z", 1e-21),
            Map.entry("a", 1e-18), Map.entry("f", 1e-15), Map.entry("p", 1e-12), Map.entry("n", 1e-9),
            Map.entry("u", 1e-6), Map.entry("m", 1e-3), Map.entry("k", 1e3), Map.entry("M", 1e6),
            Map.entry("G", 1e9), Map.entry("T", 1e12), Map.entry("P", 1e15), Map.entry("E", 1e18),
            Map.entry("Z", 1e21), Map.entry("Y", 1e24));
    private static final List<Unit> KNOWN = List.of(unit("metre", 1, 1), unit("gram", 1e-3, 0, 1),
            unit("second", 1, 0, 0, 1), unit("amp", 1, 0, 0, 0, 1), unit("kelvin", 1, 0, 0, 0, 0, 1),
            unit("mole", 1, 0, 0, 0, 0, 0, 1), unit("candle", 1, 0, 0, 0, 0, 0, 0, 1), unit("kilogram", 1, 0, 1),
            unit("hertz", 1, 0, 0, -1), unit("newton", 1, 1, 1, -2), unit("pascal", 1, -1, 1, -2),
            unit("joule", 1, 2, 1, -2), unit("watt", 1, 2, 1, -3), unit("coulomb", 1, 0, 0, 1, 1),
            unit("volt", 1, 2, 1, -3, -1), unit("farad", 1, -2, -1, 4, 2), unit("ohm", 1, 2, 1, -3, -2),
            unit("siemens", 1, -2, -1, 3, 2), unit("weber", 1, 2, 1, -2, -1), unit("tesla", 1, 0, 1, -2, -1),
            unit("henry", 1, 2, 1, -2, -2), unit("lux", 1, -2, 0, 0, 0, 0, 0, 1), unit("gray", 1, 2, 0, -2),
            unit("katal", 1, 0, 0, -1, 0, 0, 1));

    private UnitName() {}

    /**
     * The unit in which the number of a quantity is stored, such as {@code volt} or {@code metre * second ** -1}; empty
     * for one without dimensions.
     */
    public static String stored(List<Double> dimensions) {
        return KNOWN.stream().filter(unit -> unit.size() == 1 && unit.measures(dimensions, 1)).map(Unit::name)
                .findFirst().orElseGet(() -> fromBase(dimensions));
    }

    /** Number and best unit, joined as in Python code. */
    static String repr(Numeric.Quantity quantity) {
        List<Double> dimensions = quantity.dimensions();
        if (dimensions.stream().allMatch(d -> d == 0)) {
            return "Quantity(" + FloatText.repr(quantity.value()) + ")";
        }
        Unit best = best(quantity);
        return best == null
                ? FloatText.repr(quantity.value()) + " * " + fromBase(dimensions)
                : FloatText.repr(quantity.value() / best.size()) + " * " + best.name();
    }

    private static @Nullable Unit best(Numeric.Quantity quantity) {
        Unit first = null;
        for (int power = 1; power <= 3; power++) {
            for (Unit unit : candidates(quantity.dimensions(), power)) {
                double number = Math.abs(quantity.value() / unit.size());
                if (number >= 0.1 && number < 100) {
                    return unit;
                }
                first = first == null ? unit : first;
            }
        }
        return first;
    }

    private static List<Unit> candidates(List<Double> dimensions, int power) {
        List<Unit> fitting = KNOWN.stream().filter(unit -> unit.measures(dimensions, power)).toList();
        Stream<Unit> scaled = fitting.stream().flatMap(unit -> PREFIXES.keySet().stream().map(unit::scaled));
        return Stream.concat(fitting.stream(), scaled).map(unit -> unit.raised(power)).toList();
    }

    private static String fromBase(List<Double> dimensions) {
        StringJoiner text = new StringJoiner(" * ");
        for (int i = 0; i < dimensions.size(); i++) {
            double power = dimensions.get(i);
            if (power != 0) {
                String number = power == Math.rint(power) ? Long.toString((long) power) : FloatText.repr(power);
                text.add(BASE.get(i) + (power == 1 ? "" : " ** " + number));
            }
        }
        return text.toString();
    }

    private static Unit unit(String name, double size, int... dimensions) {
        return new Unit(name, size, dimensions);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Unit(String name, double size, int[] dimensions) {
        Unit scaled(String prefix) {
            return new Unit(prefix + name, size * PREFIXES.getOrDefault(prefix, 1.0), dimensions);
        }

        Unit raised(int power) {
            return power == 1 ? this : new Unit(name + power, Math.pow(size, power), dimensions);
        }

        boolean measures(List<Double> wanted, int power) {
            for (int i = 0; i < wanted.size(); i++) {
                int have = i < dimensions.length ? dimensions[i] * power : 0;
                if (Math.abs(wanted.get(i) - have) > 1e-8) {
                    return false;
                }
            }
            return true;
        }
    }
}
