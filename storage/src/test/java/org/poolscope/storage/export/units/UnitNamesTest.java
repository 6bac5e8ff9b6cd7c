package org.poolscope.storage.export.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {
    private final UnitNames names = new UnitNames();

    @ParameterizedTest
    @CsvSource({"mm, m, 1500, 1.5", "keV, eV, 2.5, 2500", "degC, K, 1, 274.15", "m/s^2, cm/s2, 1, 100", "h, s, 2, 7200",
            "Angstrom, nm, 5, 0.5", "mV, V, -59.7, -0.0597", "volt, mV, 1, 1000", "deg, rad, 180, 3.141592653589793"})
    void convertsBetweenUnitsOfOneDimension(String from, String to, double number, double expected) {
        assertEquals(expected, names.between(from, to).orElseThrow().of(number), 1e-15 * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource({"mm, s", "counts, m", "K, keV", "'', m", "m, ''"})
    void hasNoWayBetweenOthers(String from, String to) {
        assertTrue(names.between(from, to).isEmpty());
    }

    @Test
    void knowsWhatIsNoUnit() {
        assertTrue(names.isKnown("kg.m-3"));
        assertFalse(names.isKnown("counts"));
        assertFalse(names.isKnown("=1+1"));
        assertFalse(names.isKnown("m".repeat(1000)));
        assertFalse(names.isKnown("\u0000"));
    }
}
