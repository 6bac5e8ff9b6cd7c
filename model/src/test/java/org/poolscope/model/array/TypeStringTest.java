package org.poolscope.model.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeStringTest {
    @ParameterizedTest
    @ValueSource(strings = {"<f8", ">f8", "<f2", "<f4", "<f16", ">f16", "<f12", "|i1", "|u1", "<i2", ">i4", "<i8",
            "<u8", "|b1", "<c8", ">c16", "|S10", "|S0", "<U4", ">U2", "|V3", "|O", "<M8[ms]", ">M8[ns]", "<M8[25s]",
            "<m8", "<m8[D]"})
    void writesWhatItRead(String text) {
        assertEquals(text, TypeString.parse(text).str());
    }

    @ParameterizedTest
    @CsvSource({"f8, <f8", "=f8, <f8", "?, |b1", "i1, |i1", "|O8, |O", "U, <U0", "S, |S0", "M8[us], <M8[us]"})
    void understandsTheShorterForms(String text, String whole) {
        assertEquals(whole, TypeString.parse(text).str());
    }

    @ParameterizedTest
    @CsvSource({"<U4, 16", "|S10, 10", "<f12, 12", "<M8[D], 8", "|b1, 1"})
    void knowsTheBytesOfAnElement(String text, int bytes) {
        assertEquals(bytes, TypeString.parse(text).itemSize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f", "f3", "i16", "x4", "<f8[ms]x", "M4[s]", "M8[lightyear]", "S-1", "<<f8",
            "U999999999", "(2,)f8"})
    void refusesWhatNumpyDoesNotHave(String text) {
        String reason = assertThrows(IllegalArgumentException.class, () -> TypeString.parse(text)).getMessage();
        assertTrue(reason != null && reason.endsWith("."), () -> "no sentence: " + reason);
    }

    @Test
    void aSpecificationIsAPackedStructure() {
        DType.Struct struct = (DType.Struct) TypeString.parseSpec("chr S10, pos <i4, pct >f4");
        assertEquals(18, struct.itemSize());
        assertEquals(List.of(0, 10, 14), struct.fields().stream().map(DType.Field::offset).toList());
        assertEquals("|V18", struct.str());
    }

    @Test
    void aSpecificationOfOneBareTypeStaysPlain() {
        assertEquals(DType.FLOAT64, TypeString.parseSpec("<f8"));
    }

    @Test
    void aSpecificationWithoutATypeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TypeString.parseSpec("a <f8, b"));
    }

    @Test
    void byteOrderTurnsAllTheWayDown() {
        DType inner = new DType.SubArray(TypeString.parse("<i2"), List.of(3));
        DType struct = new DType.Struct(6, List.of(new DType.Field("v", 0, inner, null)), false);
        DType.Struct turned = (DType.Struct) struct.withOrder(ByteOrder.BIG_ENDIAN);
        assertEquals(new DType.SubArray(TypeString.parse(">i2"), List.of(3)), turned.fields().getFirst().type());
    }

    @Test
    void aFieldOutsideItsStructureIsRefused() {
        DType.Field field = new DType.Field("a", 4, DType.FLOAT64, null);
        assertThrows(IllegalArgumentException.class, () -> new DType.Struct(11, List.of(field), false));
    }

    @Test
    void aSubArrayTooLargeToHoldIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new DType.SubArray(DType.FLOAT64, List.of(1 << 20, 1 << 20, 1 << 20)));
        assertThrows(IllegalArgumentException.class, () -> new DType.SubArray(DType.FLOAT64, List.of(-1)));
    }

    @Test
    void objectsKeepTheNameTheirNumpyGaveThem() {
        assertEquals("|O8", DType.oldObject(8).withOrder(ByteOrder.LITTLE_ENDIAN).str());
        assertTrue(DType.oldObject(8).hasObjects());
    }
}
