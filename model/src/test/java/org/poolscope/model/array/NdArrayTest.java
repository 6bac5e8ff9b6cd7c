package org.poolscope.model.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdArrayTest {
    private static final byte[] COUNTING = new byte[24];
    static {
        for (int i = 0; i < COUNTING.length; i++) {
            COUNTING[i] = (byte) i;
        }
    }

    private static NdArray bytes(boolean fortran, long... shape) {
        int size = (int) NdArray.sizeOf(shape);
        return NdArray.of(TypeString.parse("|u1"), shape, fortran, MemorySegment.ofArray(COUNTING).asSlice(0, size));
    }

    @Test
    void fortranOrderIsSeenInCOrder() {
        NdArray array = bytes(true, 2, 3);
        assertArrayEquals(new double[]{0, 2, 4, 1, 3, 5}, array.toDoubles());
        assertEquals("F", array.order());
        assertEquals("C", array.transpose().order());
    }

    @Test
    void orderFlagsAreThoseOfNumpy() {
        assertEquals("C", bytes(false, 2, 3).order());
        assertEquals("C", bytes(true, 6).order());
        assertEquals("C", bytes(true, 1, 6).order());
        assertEquals("C", bytes(true, 0, 3).order());
        assertEquals("C", bytes(true, 2, 3).slice(Slice.parse(":, ::2")).order());
        assertTrue(bytes(true, 2, 3).transpose().isContiguous());
        assertFalse(bytes(false, 4, 6).slice(Slice.parse(":, :3")).isContiguous());
    }

    @Test
    void fieldsAndSubArraysBecomeArraysOfTheirOwn() {
        DType sub = new DType.SubArray(TypeString.parse("|u1"), List.of(2));
        DType.Struct type = new DType.Struct(4,
                List.of(new DType.Field("a", 0, TypeString.parse("|u1"), null), new DType.Field("v", 2, sub, null)),
                false);
        NdArray array = NdArray.of(type, new long[]{3}, false, MemorySegment.ofArray(COUNTING).asSlice(0, 12));
        assertArrayEquals(new double[]{0, 4, 8}, array.field(type.fields().getFirst()).toDoubles());
        NdArray block = array.field(type.fields().getLast());
        assertArrayEquals(new long[]{3, 2}, block.shape());
        assertArrayEquals(new double[]{2, 3, 6, 7, 10, 11}, block.toDoubles());
        assertArrayEquals(new double[]{11, 10}, block.slice(Slice.parse("-1, ::-1")).toDoubles());
    }

    @Test
    void anArrayWithoutAxesHasOneElement() {
        NdArray array = bytes(false);
        assertEquals(1, array.size());
        assertArrayEquals(new double[]{0}, array.toDoubles());
        assertThrows(IllegalArgumentException.class, () -> array.slice(List.of(Slice.ALL)));
    }

    @Test
    void lengthsThatDoNotFitTheBytesAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> NdArray.of(DType.FLOAT64, new long[]{3}, false, MemorySegment.ofArray(COUNTING).asSlice(0, 16)));
        assertThrows(IllegalArgumentException.class, () -> NdArray.sizeOf(new long[]{-1}));
        assertThrows(IllegalArgumentException.class, () -> NdArray.sizeOf(new long[]{1L << 40, 1L << 40}));
        assertThrows(IllegalArgumentException.class, () -> NdArray.sizeOf(new long[]{1L << 40, 0, 1L << 40}));
    }

    @Test
    void whatIsOutsideIsRefused() {
        NdArray array = bytes(false, 4, 6);
        assertThrows(IndexOutOfBoundsException.class, () -> array.doubleAt(24));
        assertThrows(IndexOutOfBoundsException.class, () -> array.doubleAt(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> array.slice(List.of(Slice.at(4))));
        assertThrows(IndexOutOfBoundsException.class, () -> array.readDoubles(20, new double[5], 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<f8", ">f8", "<f4", ">f4", "<f2", ">f2", "<f16", ">f16", "|i1", "|u1", "<i2", ">i2",
            "<u2", ">u2", "<i4", ">i4", "<u4", ">u4", "<i8", ">i8", "<u8", ">u8", "|b1", "<M8[s]"})
    void allDoublesAreTheDoublesOneByOne(String type) {
        boolean flags = type.equals("|b1");
        List<Object> data = flags ? List.of(true, false, true, true) : List.of("0", "1", "77", "100");
        NdArray array = ElementWriter.array(TypeString.parse(type), new long[]{2, 2}, true, data);
        double[] each = new double[4];
        for (int i = 0; i < 4; i++) {
            each[i] = array.doubleAt(i);
        }
        assertArrayEquals(each, array.toDoubles());
        assertArrayEquals(flags ? new double[]{1, 0, 1, 1} : new double[]{0, 1, 77, 100}, each);
    }

    @Test
    void theLargestUnsignedNumberIsExact() {
        NdArray array = ElementWriter.array(TypeString.parse(">u8"), new long[]{1}, false,
                List.of("18446744073709551615"));
        assertEquals("18446744073709551615", array.integerAt(0).toString());
        assertEquals(0x1p64, array.doubleAt(0));
    }

    @Test
    void packedBytesOfAViewAreInCOrder() {
        NdArray column = bytes(false, 4, 6).slice(Slice.parse(":, 1"));
        assertArrayEquals(new byte[]{1, 7, 13, 19}, column.bytes().toArray(ValueLayout.JAVA_BYTE));
    }

    @Test
    void timeWithoutAMomentIsNotANumber() {
        NdArray array = ElementWriter.array(TypeString.parse("<M8[s]"), new long[]{1}, false,
                List.of(String.valueOf(Long.MIN_VALUE)));
        assertTrue(Double.isNaN(array.doubleAt(0)));
    }
}
