package org.poolscope.storage.export.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Form;

/** Concatenating and stacking equal what a slow and obvious reference makes of the same values. */
class MergePropertyTest {
    private static final String LETTERS = "abcd";

    /** Each row of a table is the set of the columns that it has, as bits. */
    @Property(seed = "20121121", tries = 300)
    void tablesBelowEachOther(
            @ForAll @Size(min = 1, max = 4) List<@Size(min = 1, max = 5) List<@IntRange(min = 1, max = 15) Integer>> shapes)
            throws Exception {
        Store store = new Store();
        List<ReferenceMerge.Source> sources = new ArrayList<>();
        double next = 0.5;
        for (int i = 0; i < shapes.size(); i++) {
            List<Map<String, Double>> rows = new ArrayList<>();
            List<Object> items = new ArrayList<>();
            for (int bits : shapes.get(i)) {
                Map<String, Double> row = new LinkedHashMap<>();
                for (int letter = 0; letter < LETTERS.length(); letter++) {
                    if ((bits & 1 << letter) != 0) {
                        row.put(LETTERS.substring(letter, letter + 1), next++);
                    }
                }
                rows.add(row);
                items.add(Store.row(row.entrySet().stream().flatMap(cell -> Stream.of(cell.getKey(), cell.getValue()))
                        .toArray()));
            }
            sources.add(new ReferenceMerge.Source("s" + i, "k", rows));
            store.with("s" + i + "/k", Store.list(items.toArray()));
        }
        for (Form form : List.of(Form.TABLE, Form.FREE)) {
            MergeRequest request = MergeRequest.of(MergeRule.CONCATENATE, form);
            assertEquals(ReferenceMerge.below(sources), store.rows(request));
            assertEquals(store.rows(request).size(), store.merged(request).count());
        }
    }

    @Property(seed = "20121121", tries = 300)
    void arraysAlongAnAxis(@ForAll @IntRange(max = 1) int axis, @ForAll @IntRange(min = 1, max = 5) int shared,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 6) Integer> lengths) throws Exception {
        Store store = new Store();
        List<double[][]> arrays = new ArrayList<>();
        for (int i = 0; i < lengths.size(); i++) {
            arrays.add(counted(100 * i, axis == 0 ? lengths.get(i) : shared, axis == 0 ? shared : lengths.get(i)));
            store.with("s" + i + "/k", array(arrays.get(i)));
        }
        MergeRequest request = new MergeRequest(MergeRule.CONCATENATE, axis, JoinRequest.BY_INDEX, List.of(),
                Form.ARRAYS);
        assertEquals(texts(ReferenceMerge.along(arrays, axis)), store.rows(request));
    }

    @Property(seed = "20121121", tries = 300)
    void arraysAlongANewAxis(@ForAll @IntRange(min = 1, max = 4) int count,
            @ForAll @IntRange(min = 1, max = 6) int rows, @ForAll @IntRange(min = 1, max = 4) int columns)
            throws Exception {
        Store store = new Store();
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[][] array = counted(100 * i, rows, columns);
            store.with("s" + i + "/k", array(array));
            expected.add(texts(new double[][]{Arrays.stream(array).flatMapToDouble(Arrays::stream).toArray()})
                    .getFirst());
        }
        assertEquals(expected, store.rows(MergeRequest.of(MergeRule.STACK, Form.ARRAYS)));
    }

    @Property(seed = "20121121", tries = 300)
    void curvesSideBySide(@ForAll @IntRange(min = 1, max = 4) int count, @ForAll @IntRange(min = 2, max = 9) int rows)
            throws Exception {
        Store store = new Store();
        double[][] curves = counted(0, count, rows);
        for (int i = 0; i < count; i++) {
            store.with("s" + i + "/k", new Numeric.Array(NdArray.ofDoubles(curves[i])));
        }
        List<List<String>> expected = IntStream.range(0, rows).mapToObj(row -> Stream.concat(
                Stream.of(Integer.toString(row)),
                Arrays.stream(curves).map(curve -> FloatText.repr(curve[row]))).toList()).toList();
        assertEquals(expected, store.rows(MergeRequest.of(MergeRule.STACK, Form.TABLE)));
    }

    private static double[][] counted(int first, int rows, int columns) {
        return IntStream.range(0, rows).mapToObj(row -> IntStream.range(0, columns)
                .mapToDouble(column -> first + row * columns + column + 0.25).toArray()).toArray(double[][]::new);
    }

    private static Value array(double[][] numbers) {
        double[] flat = Arrays.stream(numbers).flatMapToDouble(Arrays::stream).toArray();
        return new Numeric.Array(NdArray.of(DType.FLOAT64, new long[]{numbers.length, numbers[0].length}, false,
                MemorySegment.ofArray(flat)));
    }

    private static List<List<String>> texts(double[][] numbers) {
        return Arrays.stream(numbers).map(row -> List.of(DoubleStream.of(row).mapToObj(FloatText::repr)
                .collect(Collectors.joining(" ")))).toList();
    }
}
