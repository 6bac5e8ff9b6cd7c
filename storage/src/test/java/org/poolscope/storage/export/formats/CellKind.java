package org.poolscope.storage.export.formats;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementWriter;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TimeUnit;
import org.poolscope.storage.export.SampleRows;

/** One kind of column, some cells of it, and how Python says them. */
@SuppressWarnings("ImmutableEnumChecker")
enum CellKind {
    BOOL("truth", DType.BOOL, List.of(true, false, true), List.of("True", "False", "True")), INT8("whole",
            DType.of(Kind.INT, 1), List.of(-128, 127, 0), List.of("-128", "127", "0")), INT16("whole",
                    DType.of(Kind.INT, 2), List.of(-32768, 32767, 0), List.of("-32768", "32767", "0")), INT32("whole",
                            DType.INT32, List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 0),
                            List.of("-2147483648", "2147483647", "0")), INT64("whole", DType.INT64,
                                    List.of(Long.MIN_VALUE + 1, Long.MAX_VALUE, 0),
                                    List.of("-9223372036854775807", "9223372036854775807", "0")), UINT8("whole",
                                            DType.of(Kind.UINT, 1), List.of(0, 255, 1),
                                            List.of("0", "255", "1")), UINT16("whole", DType.of(Kind.UINT, 2),
                                                    List.of(0, 65535, 1), List.of("0", "65535", "1")), UINT32("whole",
                                                            DType.of(Kind.UINT, 4), List.of(0, 4294967295L, 1),
                                                            List.of("0", "4294967295", "1")), UINT64("whole",
                                                                    DType.of(Kind.UINT, 8),
                                                                    List.of(0, "18446744073709551615", 1),
                                                                    List.of("0", "18446744073709551615", "1")), FLOAT16(
                                                                            "real", DType.of(Kind.FLOAT, 2),
                                                                            List.of("0.5", "-2.0", "nan"),
                                                                            List.of("0.5", "-2.0", "nan")), FLOAT32(
                                                                                    "single", DType.of(Kind.FLOAT, 4),
                                                                                    List.of("0.1", "-inf", "1e-45"),
                                                                                    List.of("0.10000000149011612",
                                                                                            "-inf",
                                                                                            "1.401298464324817e-45")), FLOAT64(
                                                                                                    "real",
                                                                                                    DType.FLOAT64,
                                                                                                    List.of("0.1",
                                                                                                            "-1e300",
                                                                                                            "nan",
                                                                                                            "inf",
                                                                                                            "5e-324"),
                                                                                                    List.of("0.1",
                                                                                                            "-1e+300",
                                                                                                            "nan",
                                                                                                            "inf",
                                                                                                            "5e-324")), COMPLEX(
                                                                                                                    "complex",
                                                                                                                    DType.of(
                                                                                                                            Kind.COMPLEX,
                                                                                                                            16),
                                                                                                                    List.of(List
                                                                                                                            .of("1.5",
                                                                                                                                    "-2.0"),
                                                                                                                            List.of("0.0",
                                                                                                                                    "1.0")),
                                                                                                                    List.of("(1.5-2j)",
                                                                                                                            "1j")), BYTES(
                                                                                                                                    "bytes",
                                                                                                                                    DType.of(
                                                                                                                                            Kind.BYTES,
                                                                                                                                            3),
                                                                                                                                    List.of("6162",
                                                                                                                                            "ff007a",
                                                                                                                                            ""),
                                                                                                                                    List.of("ab",
                                                                                                                                            "\u00ff\u0000z",
                                                                                                                                            "")), TIME(
                                                                                                                                                    "time",
                                                                                                                                                    new DType.Temporal(
                                                                                                                                                            Kind.DATETIME,
                                                                                                                                                            TimeUnit.MICRO,
                                                                                                                                                            1,
                                                                                                                                                            java.nio.ByteOrder.LITTLE_ENDIAN),
                                                                                                                                                    List.of(1_600_000_000_123_456L,
                                                                                                                                                            0,
                                                                                                                                                            -1),
                                                                                                                                                    List.of("1600000000123456",
                                                                                                                                                            "0",
                                                                                                                                                            "-1")), TEXT(
                                                                                                                                                                    "text",
                                                                                                                                                                    List.of("plain",
                                                                                                                                                                            "",
                                                                                                                                                                            "a,b;c\td \"x\" 'y'",
                                                                                                                                                                            "\u00e9\u4e2d\uD83D\uDE00",
                                                                                                                                                                            " edge ",
                                                                                                                                                                            "=1+1",
                                                                                                                                                                            "NaN",
                                                                                                                                                                            "#x")), CONTROL(
                                                                                                                                                                                    "text",
                                                                                                                                                                                    List.of(controls(
                                                                                                                                                                                            1,
                                                                                                                                                                                            32),
                                                                                                                                                                                            controls(
                                                                                                                                                                                                    127,
                                                                                                                                                                                                    160))), WHOLE_GAPS(
                                                                                                                                                                                                            "whole",
                                                                                                                                                                                                            DType.INT64,
                                                                                                                                                                                                            List.of(1,
                                                                                                                                                                                                                    2,
                                                                                                                                                                                                                    3),
                                                                                                                                                                                                            List.of("1",
                                                                                                                                                                                                                    "None",
                                                                                                                                                                                                                    "3"),
                                                                                                                                                                                                            1), REAL_GAPS(
                                                                                                                                                                                                                    "real",
                                                                                                                                                                                                                    DType.FLOAT64,
                                                                                                                                                                                                                    List.of("1.5",
                                                                                                                                                                                                                            "0.0",
                                                                                                                                                                                                                            "3.0"),
                                                                                                                                                                                                                    List.of("1.5",
                                                                                                                                                                                                                            "None",
                                                                                                                                                                                                                            "3.0"),
                                                                                                                                                                                                                    1), TEXT_GAPS(
                                                                                                                                                                                                                            "text",
                                                                                                                                                                                                                            List.of("a",
                                                                                                                                                                                                                                    "",
                                                                                                                                                                                                                                    "c"),
                                                                                                                                                                                                                            1);

    private final String reading;
    private final SampleRows rows;
    private final List<String> expected;

    CellKind(String reading, DType type, List<?> elements, List<String> expected, int... missing) {
        this.reading = reading;
        this.expected = expected;
        List<?> given = elements.stream().map(element -> element instanceof Number ? element.toString() : element)
                .toList();
        NdArray array = type instanceof DType.Temporal
                ? NdArray.of(type, new long[]{elements.size()}, false, longs(given))
                : ElementWriter.array(type, new long[]{elements.size()}, false, given);
        this.rows = SampleRows.table(2).with("i", numbers(elements.size())).with("c", array, missing);
    }

    CellKind(String reading, List<String> texts, int... missing) {
        this.reading = reading;
        this.expected = IntStream.range(0, texts.size())
                .mapToObj(i -> IntStream.of(missing).anyMatch(gap -> gap == i) ? "None" : texts.get(i)).toList();
        this.rows = SampleRows.table(2).with("i", numbers(texts.size())).with("c", texts, missing);
    }

    /** What a reader makes of a cell: {@code whole}, {@code real}, {@code text}. */
    String reading() {
        return reading;
    }

    /** The rows, with the column {@code c} of this kind. */
    SampleRows rows() {
        return rows;
    }

    /** The cells as Python says them. */
    List<String> expected() {
        return expected;
    }

    private static NdArray numbers(int count) {
        return NdArray.ofLongs(IntStream.range(0, count).asLongStream().toArray());
    }

    private static MemorySegment longs(List<?> given) {
        return MemorySegment.ofArray(given.stream().mapToLong(one -> Long.parseLong(String.valueOf(one))).toArray());
    }

    private static String controls(int from, int to) {
        return IntStream.range(from, to).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
