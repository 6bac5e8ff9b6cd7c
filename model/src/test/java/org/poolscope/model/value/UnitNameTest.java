package org.poolscope.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNameTest {
    @ParameterizedTest
    @CsvSource({"2.0, 2, 2.0 * metre2", "1.0, 0 0 1, 1.0 * second", "2e-9, -2 -1 3 2, 2.0 * nsiemens",
            "-0.07, 2 1 -3 -1, -70.0 * mvolt", "0.003, 0 0 1, 3.0 * msecond", "0.001, 2 1 -3 -1, 1.0 * mvolt",
            "5, 0 1, 5.0 * kilogram", "0.002, 0 1, 2.0 * gram", "3e-6, 2, 3.0 * mmetre2", "0, 0 0 1, 0.0 * second",
            "1.5, 0, Quantity(1.5)", "2, 1 0 -1, 2.0 * metre * second ** -1", "20, 0 0 -1, 20.0 * hertz",
            "1e6, -2 -1 4 2, 1.0 * Mfarad", "2, 0.5, 2.0 * metre ** 0.5"})
    void namesAQuantityAsBrianDoes(double value, String dimensions, String repr) {
        List<Double> all = new ArrayList<>(
                Arrays.stream(dimensions.split(" ", -1)).map(Double::valueOf).toList());
        while (all.size() < 7) {
            all.add(0.0);
        }
        assertEquals(repr, UnitName.repr(new Numeric.Quantity("Quantity", value, all)));
    }
}
