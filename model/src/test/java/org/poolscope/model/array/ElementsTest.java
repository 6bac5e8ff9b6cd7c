package org.poolscope.model.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes as numpy writes them, and what numpy says they mean. */
class ElementsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"<f2;003e;1.5", "<f2;ff7b;65504.0", "<f2;0100;5.960464477539063e-08",
            "<f2;007c;inf", ">f2;3e00;1.5", "<f4;0000c03f;1.5", "<f4;cdcccc3d;0.10000000149011612",
            ">f4;3fc00000;1.5", "<f8;000000000000f83f;1.5", ">f8;bff8000000000000;-1.5",
            "<f16;00000000000000c0ff3f000000000000;1.5", "<f12;00000000000000c0ff3f0000;1.5",
            "<f16;00d0ccccccccccccfb3f000000000000;0.10000000000000000555",
            "<f16;0000000000000080ff7f000000000000;inf", "<f16;0000000000000080ffff000000000000;-inf",
            "<f16;00000000000000c0ff7f000000000000;nan", "<f16;00000000000000000080000000000000;-0.0",
            ">f16;3fff8000000000000000000000000000;1.5", ">f16;7fff0000000000000000000000000000;inf",
            ">f16;7fff8000000000000000000000000000;nan", ">f16;bfff0000000000000000000000000000;-1.0",
            "|i1;80;-128", "|u1;ff;255", "<i2;0080;-32768", ">i2;8000;-32768", "<u2;ffff;65535",
            "<i4;ffffffff;-1", "<u4;ffffffff;4294967295", "<i8;0000000000000080;-9223372036854775808",
            "<u8;ffffffffffffffff;18446744073709551615", ">u8;8000000000000000;9223372036854775808", "|b1;01;True",
            "<c8;0000803f00000040;(1.0+2.0j)", "<c16;00000000000000800000000000000cc0;(-0.0-3.5j)", "|S3;616200;ab",
            "|S3;610062;a\0b", "|V3;00ff01;00ff01", "<U2;e900000000000000;é", ">U2;000000610001f600;a😀",
            "<M8[D];2b3c000000000000;2012-03-04", "<M8[ms];ffffffffffffffff;1969-12-31T23:59:59.999",
            "<M8[s];0000000000000080;NaT", "<M8[25s];0200000000000000;1970-01-01T00:00:50",
            "<m8[ms];fbffffffffffffff;-5 ms", "<M8[M];0100000000000000;1970-02", "<M8[Y];2a00000000000000;2012",
            "<M8[ns];15cd5b0700000000;1970-01-01T00:00:00.123456789", "<M8[h];0100000000000000;1970-01-01T01",
            "<m8;0700000000000000;7"})
    void readsAsNumpyPrints(String type, String hex, String text) {
        assertEquals(text.replace("\\0", "\0"), ElementText.of(one(type, hex), 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"<f2;662e;0.1", "<f2;ff7b;65500.0", "<f2;0100;6e-08", "<f2;0080;-0.0",
            "<f2;007c;inf", "<f4;cdcccc3d;0.1", ">f4;3fc00000;1.5", "<f4;ffff7f7f;3.4028235e+38", "<f4;0000c07f;nan",
            "<f8;9a9999999999b93f;0.1", "<c8;cdcccc3d0000c0bf;(0.1-1.5j)"})
    void showsNoMoreDigitsThanItsTypeHas(String type, String hex, String text) {
        assertEquals(text, ElementText.shown(one(type, hex), 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"<f2;003e", "<f4;cdcccc3d", ">f8;bff8000000000000",
            "<f16;00d0ccccccccccccfb3f000000000000", "<f12;00000000000000c0ff3f0000",
            ">f16;3ffb99999999999999999999999999aa", "<u8;ffffffffffffffff", ">i2;8000", "|b1;01",
            "<c16;00000000000000800000000000000cc0", "|S3;616200", "|V3;00ff01", ">U2;000000610001f600",
            "<M8[D];2b3c000000000000", "<f16;0000000000000080ffff000000000000", "<f16;01000000000000000000000000000000",
            ">f16;00000000000000000000000000000001", ">f16;7fff8000000000000000000000000000"})
    void writesTheSameBytesFromThePlainForm(String type, String hex) {
        NdArray before = one(type, hex);
        NdArray after = ElementWriter.array(before.dtype(), new long[0], false, PlainElements.range(before, 0, 1));
        assertEquals(hex, HexFormat.of().formatHex(after.bytes().toArray(ValueLayout.JAVA_BYTE)));
    }

    @ParameterizedTest
    @CsvSource({"|i1, 300", "<u2, -70000", "|S2, 616263", "<U1, ab", "<i4, 1.5", "<f8, x", "|O, 1"})
    void anElementThatDoesNotFitIsRefused(String type, String element) {
        assertThrows(IllegalArgumentException.class,
                () -> ElementWriter.array(TypeString.parse(type), new long[]{1}, false, List.of(element)));
    }

    @Test
    void aNumberOfElementsOtherThanTheShapeIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> ElementWriter.array(DType.FLOAT64, new long[]{2}, false, List.of("1")));
    }

    @Test
    void structuresAndSubArraysAreWrittenAndReadAsLists() {
        DType sub = new DType.SubArray(TypeString.parse(">i2"), List.of(3));
        DType struct = new DType.Struct(12, List.of(new DType.Field("v", 1, sub, null),
                new DType.Field("x", 8, TypeString.parse("<f4"), "a title")), false);
        List<Object> data = List.of(List.of(List.of("1", "-2", "3"), "0.5"));
        NdArray array = ElementWriter.array(struct, new long[]{1}, false, data);
        assertEquals(data, PlainElements.range(array, 0, 1));
        assertEquals("([1, -2, 3], 0.5)", ElementText.of(array, 0));
    }

    private static NdArray one(String type, String hex) {
        return NdArray.of(TypeString.parse(type), new long[0], false,
                MemorySegment.ofArray(HexFormat.of().parseHex(hex)));
    }
}
