package org.poolscope.model.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {
    @ParameterizedTest
    @CsvSource({"1e16, 1e+16", "9007199254740993, 9007199254740992.0", "1e-5, 1e-05", "1e-4, 0.0001",
            "0.00012, 0.00012", "123456789012345680, 1.2345678901234568e+17", "4.9e-324, 5e-324", "1e-323, 1e-323",
            "1.7976931348623157e308, 1.7976931348623157e+308", "0.1, 0.1", "-0.0, -0.0", "1e22, 1e+22",
            "9.5e-5, 9.5e-05", "123.5, 123.5", "1e100, 1e+100", "2e-323, 2e-323", "-1.5e-7, -1.5e-07",
            "9999999999999998, 9999999999999998.0", "NaN, nan", "Infinity, inf", "-Infinity, -inf", "5e-5, 5e-05"})
    void writesWhatPythonWrites(double value, String python) {
        assertEquals(python, FloatText.repr(value));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0x1.999999999999ap-4", "0, 0x0.0p+0", "-0.0, -0x0.0p+0", "1, 0x1.0000000000000p+0",
            "4.9e-324, 0x0.0000000000001p-1022", "-2.5, -0x1.4000000000000p+1", "NaN, nan"})
    void writesPythonsHexadecimalForm(double value, String python) {
        assertEquals(python, FloatText.hex(value));
    }

    @Property(seed = "20121121")
    void everyDoubleReadsBackEqual(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        assertEquals(Double.doubleToLongBits(value), Double.doubleToLongBits(FloatText.parse(FloatText.repr(value))));
    }
}
