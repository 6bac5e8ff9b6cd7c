package org.poolscope.storage.export.units;

import java.text.ParsePosition;
import java.util.Map;
import java.util.Optional;
import javax.measure.MeasurementException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.UnitFormat;
import systems.uom.ucum.format.UCUMFormat;

/**
 * Reads the names of units: those of the Unified Code for Units of Measure ({@code keV}, {@code m.s-1}, {@code Cel}), and
 * the spellings that laboratories use for them ({@code m/s^2}, {@code degC}, {@code Angstrom}, {@code volt}).
 */
public final class UnitNames {
    private static final int LONGEST = 100;
    private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("degC", "Cel"), Map.entry("°C", "Cel"),
            Map.entry("celsius", "Cel"), Map.entry("degF", "[degF]"), Map.entry("Angstrom", "Ao"),
            Map.entry("angstrom", "Ao"), Map.entry("Å", "Ao"), Map.entry("micron", "um"), Map.entry("degree", "deg"),
            Map.entry("degrees", "deg"), Map.entry("°", "deg"), Map.entry("hour", "h"), Map.entry("minute", "min"),
            Map.entry("day", "d"), Map.entry("sec", "s"), Map.entry("second", "s"), Map.entry("seconds", "s"),
            Map.entry("metre", "m"), Map.entry("meter", "m"), Map.entry("gram", "g"), Map.entry("kilogram", "kg"),
            Map.entry("amp", "A"), Map.entry("ampere", "A"), Map.entry("kelvin", "K"), Map.entry("mole", "mol"),
            Map.entry("candle", "cd"), Map.entry("hertz", "Hz"), Map.entry("newton", "N"), Map.entry("pascal", "Pa"),
            Map.entry("joule", "J"), Map.entry("watt", "W"), Map.entry("coulomb", "C"), Map.entry("volt", "V"),
            Map.entry("farad", "F"), Map.entry("ohm", "Ohm"), Map.entry("siemens", "S"), Map.entry("weber", "Wb"),
            Map.entry("tesla", "T"), Map.entry("henry", "H"), Map.entry("lux", "lx"), Map.entry("gray", "Gy"));

    private final UnitFormat format = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

    /** Whether this is a unit that numbers can be converted to or from. */
    public boolean isKnown(String name) {
        return unit(name).isPresent();
    }

    /** How numbers get from one unit to the other; empty where one is not known or they are of two dimensions. */
    public Optional<Conversion> between(String from, String to) {
        Optional<Unit<?>> one = unit(from);
        Optional<Unit<?>> two = unit(to);
        if (one.isEmpty() || two.isEmpty() || !one.get().isCompatible(two.get())) {
            return Optional.empty();
        }
        try {
            UnitConverter there = one.get().getConverterToAny(two.get());
            UnitConverter back = two.get().getConverterToAny(one.get());
            double shift = there.convert(0.0);
            double factor = there.convert(1.0) - shift;
            double divisor = back.convert(1.0) - back.convert(0.0);
            boolean divides = factor < 1 && divisor == Math.rint(divisor);
            return Double.isFinite(factor) && factor != 0
                    ? Optional.of(new Conversion(divides ? 1 : factor, divides ? divisor : 1, shift))
                    : Optional.empty();
        } catch (javax.measure.IncommensurableException | MeasurementException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private Optional<Unit<?>> unit(String name) {
        String plain = name.strip().replace('µ', 'u').replace('μ', 'u').replace("**", "").replace("^", "")
                .replace('*', '.').replace(' ', '.').replace("...", ".");
        String code = SPELLINGS.getOrDefault(name.strip(), plain);
        // The parser takes a control character for the end of the text.
        if (code.isEmpty() || code.length() > LONGEST || code.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            return Optional.of(format.parse(code, new ParsePosition(0)));
        } catch (MeasurementException | IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        } catch (LinkageError broken) {
            throw new IllegalStateException("The list of units cannot be read.", broken);
        }
    }
}
