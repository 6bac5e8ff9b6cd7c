package org.poolscope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class ViewRuleTest {
    @ParameterizedTest
    @MethodSource("shapes")
    void theShapeChoosesTheView(Value value, ViewKind wanted) {
        assertEquals(wanted, ViewRule.of(value).getFirst());
    }

    static Stream<Arguments> shapes() {
        return Stream.of(Arguments.of(new Value.Int(4), ViewKind.VALUE),
                Arguments.of(Value.None.NONE, ViewKind.VALUE), Arguments.of(new Value.Text("short"), ViewKind.VALUE),
                Arguments.of(new Value.Text("x".repeat(61)), ViewKind.TEXT),
                Arguments.of(new Value.Text("two\nlines"), ViewKind.TEXT),
                Arguments.of(new Value.Bytes(Value.Bytes.ByteType.BYTES, new byte[3]), ViewKind.HEX),
                Arguments.of(new Value.Bytes(Value.Bytes.ByteType.PY2_STR, new byte[3]), ViewKind.TEXT),
                Arguments.of(array(8), ViewKind.PLOT), Arguments.of(array(3), ViewKind.TABLE),
                Arguments.of(array(8, 8), ViewKind.IMAGE), Arguments.of(array(2, 3), ViewKind.TABLE),
                Arguments.of(array(4, 4, 4), ViewKind.TABLE), Arguments.of(array(0), ViewKind.TABLE),
                Arguments.of(list(8), ViewKind.PLOT), Arguments.of(list(2), ViewKind.TABLE),
                Arguments.of(list(0), ViewKind.TREE),
                Arguments.of(new Container.Mapping(Container.Mapping.MappingType.DICT, List.of(), null),
                        ViewKind.TREE),
                Arguments.of(new Container.Instance("a.B", false, null, null, null), ViewKind.TREE));
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "2, 300", "300, 2"})
    void anArrayOfTwoAxesIsATableAnImageOrLines(long rows, long columns) {
        assertEquals(EnumSet.of(ViewKind.TABLE, ViewKind.IMAGE, ViewKind.PLOT),
                EnumSet.copyOf(ViewRule.of(array(rows, columns))));
    }

    private static Value array(long... shape) {
        long size = NdArray.sizeOf(shape);
        return new Numeric.Array(NdArray.of(NdArray.ofDoubles(0).dtype(), shape, false,
                MemorySegment.ofArray(new double[(int) size])));
    }

    private static Value list(int size) {
        return new Container.Sequence(Container.Sequence.SequenceType.LIST,
                Stream.<Value>generate(() -> new Value.Real(1)).limit(size).toList());
    }
}
