package org.poolscope.storage.bench;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.ArrayStatistics;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.ValueText;

/** What a look at large arrays costs: plots, images, figures and printed forms all go through these calls. */
class ArrayBenchmark {
    private static final int MILLIONS = 4_000_000;
    private double sink;

    @Test
    void largeArraysAreReadAtMemorySpeed() throws Exception {
        double[] numbers = new double[MILLIONS];
        Arrays.setAll(numbers, i -> Math.sin(i * 1e-3));
        NdArray doubles = NdArray.ofDoubles(numbers);
        Targets targets = new Targets();
        targets.time("doubleAt of 4 M <f8, one by one", 20, () -> {
            double sum = 0;
            for (int i = 0; i < MILLIONS; i++) {
                sum += doubles.doubleAt(i);
            }
            sink += sum;
        });
        targets.time("toDoubles of 4 M <f8", 15, () -> sink += doubles.toDoubles()[1]);
        for (String type : List.of("<f4", ">f4", "<i2", "<u2", "|u1", "<i4", ">i8")) {
            NdArray array = array(type, MILLIONS);
            targets.time("toDoubles of 4 M " + type, 40, () -> sink += array.toDoubles()[1]);
        }
        NdArray columns = array("<f4", 2000, 2000).transpose();
        targets.time("toDoubles of 2000 x 2000 <f4 turned", 100, () -> sink += columns.toDoubles()[1]);
        NdArray every = doubles.slice(Slice.parse("::4"));
        targets.time("toDoubles of every fourth of 4 M <f8", 15, () -> sink += every.toDoubles()[1]);
        targets.time("figures of 4 M <f8", 40,
                () -> sink += ArrayStatistics.of(doubles, () -> false).orElseThrow().mean());
        targets.print();
    }

    @Test
    void printedFormsCostNoMoreThanWhatTheyShow() throws Exception {
        double[] numbers = new double[1_000_000];
        Arrays.setAll(numbers, i -> i * 0.1);
        Numeric.Array array = new Numeric.Array(NdArray.ofDoubles(numbers));
        Container.Sequence list = new Container.Sequence(Container.Sequence.SequenceType.LIST,
                new RealList(numbers, numbers.length));
        Targets targets = new Targets();
        targets.time("shortened form of 1 M doubles in an array", 50, () -> sink += TaggedForm.text(array).length());
        targets.time("shortened form of a list of 1 M floats", 600, () -> sink += TaggedForm.text(list).length());
        targets.time("a table cell of 1 M doubles", 0.1, () -> sink += ValueText.cell(array, 60).length());
        targets.time("a table cell of a list of 1 M floats", 0.1, () -> sink += ValueText.cell(list, 60).length());
        targets.print();
    }

    private static NdArray array(String type, long... shape) {
        DType dtype = TypeString.parse(type);
        byte[] bytes = new byte[(int) NdArray.sizeOf(shape) * dtype.itemSize()];
        return NdArray.of(dtype, shape, false, MemorySegment.ofArray(bytes));
    }
}
