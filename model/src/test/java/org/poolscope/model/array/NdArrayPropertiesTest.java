package org.poolscope.model.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Views of arrays against lists of lists that are cut and turned by hand. */
class NdArrayPropertiesTest {
    @Property(seed = "20121121")
    void aSliceOfASliceIsThatOfTheLists(@ForAll @Size(min = 1, max = 3) List<@IntRange(max = 4) Integer> shape,
            @ForAll boolean fortran, @ForAll("slices") List<Slice> first, @ForAll("slices") List<Slice> second,
            @ForAll boolean turned) {
        NdArray array = counting(shape, fortran);
        Object lists = nested(array, 0, 0);
        if (turned) {
            array = array.transpose();
            lists = nested(array, 0, 0);
        }
        for (List<Slice> slices : List.of(first, second)) {
            List<Slice> fitting = slices.subList(0, Math.min(slices.size(), array.rank()));
            array = array.slice(fitting);
            lists = cut(lists, fitting);
        }
        List<Double> expected = new ArrayList<>();
        flatten(lists, expected);
        assertArrayEquals(expected.stream().mapToDouble(Double::doubleValue).toArray(), array.toDoubles());
        assertEquals(expected, oneByOne(array));
        assertEquals(array.size() * 4, array.bytes().byteSize());
    }

    @Property(seed = "20121121")
    void turningSwapsTheAxes(@ForAll @IntRange(max = 4) int rows, @ForAll @IntRange(max = 4) int columns,
            @ForAll boolean fortran) {
        NdArray array = counting(List.of(rows, columns), fortran);
        NdArray turned = array.transpose();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                assertEquals(array.doubleAt((long) r * columns + c), turned.doubleAt((long) c * rows + r));
            }
        }
    }

    @Property(seed = "20121121")
    void anyRunOfDoublesIsAPartOfAll(@ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 5) int columns, @ForAll @IntRange(max = 24) int from,
            @ForAll @IntRange(max = 25) int count) {
        NdArray array = counting(List.of(rows, columns), true);
        int start = Math.min(from, rows * columns);
        int length = Math.min(count, rows * columns - start);
        double[] part = new double[length];
        array.readDoubles(start, part, length);
        assertArrayEquals(Arrays.copyOfRange(array.toDoubles(), start, start + length), part);
    }

    @Provide
    Arbitrary<List<Slice>> slices() {
        Arbitrary<@Nullable Long> end = Arbitraries.longs().between(-5, 5).injectNull(0.3);
        Arbitrary<Long> step = Arbitraries.of(-2L, -1L, 1L, 1L, 2L, 3L);
        return Combinators.combine(end, end, step).as((start, stop, by) -> new Slice(start, stop, by, false)).list()
                .ofMaxSize(3);
    }

    private static NdArray counting(List<Integer> shape, boolean fortran) {
        long[] lengths = shape.stream().mapToLong(Integer::longValue).toArray();
        int[] values = new int[(int) NdArray.sizeOf(lengths)];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 7;
        }
        DType type = new DType.Plain(Kind.INT, 4, ByteOrder.nativeOrder());
        return NdArray.of(type, lengths, fortran, MemorySegment.ofArray(values));
    }

    private static Object nested(NdArray array, int axis, long flat) {
        long[] shape = array.shape();
        if (axis == shape.length) {
            return array.doubleAt(flat);
        }
        List<Object> items = new ArrayList<>();
        for (long i = 0; i < shape[axis]; i++) {
            items.add(nested(array, axis + 1, flat * shape[axis] + i));
        }
        return items;
    }

    private static Object cut(Object lists, List<Slice> slices) {
        if (slices.isEmpty() || !(lists instanceof List<?> list)) {
            return lists;
        }
        Slice.Bounds bounds = slices.getFirst().on(list.size());
        List<Object> kept = new ArrayList<>();
        for (long i = 0; i < bounds.count(); i++) {
            kept.add(cut(list.get((int) (bounds.first() + i * bounds.step())), slices.subList(1, slices.size())));
        }
        return kept;
    }

    private static void flatten(Object lists, List<Double> into) {
        if (lists instanceof List<?> list) {
            list.forEach(item -> flatten(item, into));
        } else {
            into.add((Double) lists);
        }
    }

    private static List<Double> oneByOne(NdArray array) {
        List<Double> values = new ArrayList<>();
        for (long i = 0; i < array.size(); i++) {
            values.add(array.doubleAt(i));
        }
        return values;
    }
}
