package org.poolscope.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class ValueDiffTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 0, true", "1, 1.25, 0.25, true", "1, 1.26, 0.25, false", "NaN, NaN, 0, true",
            "NaN, 1, 1e300, false", "Infinity, Infinity, 0, true", "Infinity, -Infinity, 1e300, false",
            "Infinity, 1, Infinity, false", "0.0, -0.0, 0, true"})
    void numbersWithinTheToleranceAreEqual(double one, double other, double tolerance, boolean equal)
            throws SourceException {
        assertEquals(equal, diff(new Value.Real(one), new Value.Real(other), tolerance) == null);
        assertEquals(equal, diff(array(one), array(other), tolerance) == null);
    }

    @Test
    void elementsAreCountedWithTheFirstAndTheWorst() throws SourceException {
        Difference.OtherElements found = elements(diff(array(1, 2, 3, 4), array(1, 2.5, Double.NaN, 8), 0));
        assertEquals(new Difference.OtherElements(3, 4, List.of(1L), "2.0", "2.5", 4, List.of(3L)), found);
    }

    @Test
    void integersAreComparedExactly() throws SourceException {
        long big = (1L << 53) + 1;
        Value left = new Numeric.Array(NdArray.ofLongs(big, -1));
        Value right = new Numeric.Array(NdArray.ofLongs(big - 1, -1));
        assertEquals(1, elements(diff(left, right, 0)).count());
        assertNull(diff(left, right, 1));
    }

    @Test
    void otherTypesAreToldAndTheNumbersComparedAllTheSame() throws SourceException {
        Differing found = diff(new Numeric.Array(NdArray.ofLongs(1, 2)), array(1, 2.5), 0);
        assertEquals(List.of(DifferenceKind.TYPE, DifferenceKind.VALUE), kinds(found));
    }

    @Test
    void rowsThatOnlyOneSideHasAreToldByTheShape() throws SourceException {
        Differing found = diff(array(1, 2, 3), array(1, 2), 0);
        assertEquals(List.of(new Difference.OtherShape("(3,)", "(2,)")), own(found));
    }

    @Test
    void structuresDifferFieldByField() throws SourceException {
        DType both = new DType.Struct(16, List.of(new DType.Field("pos", 0, DType.INT64, null),
                new DType.Field("rate", 8, DType.FLOAT64, null)), false);
        Differing found = diff(struct(both, 1, 2), struct(both, 1, 3), 0);
        assertEquals(List.of(), own(found));
        assertEquals(List.of("rate"), below(found).map(Differing::name).toList());
    }

    @Test
    void keysAreMatchedWhateverTheirOrder() throws SourceException {
        Value left = dict("a", new Value.Int(1), "b", new Value.Text("x"), "unit", new Value.Text("mV"));
        Value right = dict("unit", new Value.Text("V"), "b", new Value.Text("y"), "a", new Value.Int(1), "c",
                Value.None.NONE);
        Differing found = diff(left, right, 0);
        assertEquals(List.of(new Difference.OtherUnit("mV", "V")), own(found));
        assertEquals(List.of("b", "c"), below(found).map(Differing::name).toList());
        assertEquals("1 missing left, 1 unit, 1 value", found == null ? "" : found.tally().words());
    }

    @Test
    void setsAreComparedAsSets() throws SourceException {
        assertNull(diff(set(1, 2, 3), set(3, 1, 2), 0));
        assertEquals(List.of("1", "4"), below(diff(set(1, 2), set(2, 4), 0)).map(Differing::name).toList());
    }

    @Test
    void aValueThatContainsItselfIsComparedOnce() throws SourceException {
        assertNull(diff(loop(1), loop(1), 0));
        assertEquals(1, below(diff(loop(1), loop(2), 0)).count());
    }

    @Test
    void sharedPartsDoNotMakeItEndless() throws SourceException {
        Value left = new Value.Int(1);
        Value right = new Value.Int(2);
        for (int i = 0; i < 10; i++) {
            left = list(left, left);
            right = list(right, right);
        }
        Differing found = diff(left, right, 0);
        assertEquals(1024, found == null ? 0 : found.tally().total());
    }

    @Test
    void longTextsAreShownWhereTheyBeginToDiffer() throws SourceException {
        String same = "a".repeat(500);
        Differing found = diff(new Value.Text(same + "x"), new Value.Text(same + "y"), 0);
        assertTrue(own(found).getFirst() instanceof Difference.OtherValue(String one, String other)
                && one.startsWith("character 500") && one.endsWith("x") && other.endsWith("y"), () -> "" + found);
    }

    private static @Nullable Differing diff(Value left, Value right, double tolerance) throws SourceException {
        return new ValueDiff(tolerance, Cancel.NEVER).of("", left, right);
    }

    private static List<Difference> own(@Nullable Differing place) {
        return place == null ? List.of() : place.own();
    }

    private static Stream<Differing> below(@Nullable Differing place) {
        return place == null ? Stream.of() : place.below().stream();
    }

    private static List<DifferenceKind> kinds(@Nullable Differing place) {
        return own(place).stream().map(Difference::kind).toList();
    }

    private static Difference.OtherElements elements(@Nullable Differing place) {
        return (Difference.OtherElements) own(place).getFirst();
    }

    private static Value array(double... numbers) {
        return new Numeric.Array(NdArray.ofDoubles(numbers));
    }

    private static Value struct(DType type, long pos, double rate) {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(pos).putDouble(rate);
        assertEquals(Kind.RAW, type.kind());
        return new Numeric.Array(NdArray.of(type, new long[]{1}, false, MemorySegment.ofArray(bytes.array())));
    }

    private static Value dict(Object... pairs) {
        List<Value> all = new ArrayList<>();
        for (Object each : pairs) {
            all.add(each instanceof Value value ? value : new Value.Text((String) each));
        }
        return new Container.Mapping(MappingType.DICT, all, null);
    }

    private static Value list(Value... items) {
        return new Container.Sequence(SequenceType.LIST, List.of(items));
    }

    private static Value set(long... items) {
        return new Container.Sequence(SequenceType.SET,
                Arrays.stream(items).<Value>mapToObj(Value.Int::new).toList());
    }

    private static Value loop(long number) {
        Container.Sequence list = new Container.Sequence(SequenceType.LIST, List.of());
        list.fill(List.of(list, new Value.Int(number)));
        return list;
    }
}
