package org.poolscope.model.stream;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;

/** Streams as arrays, in every store. */
public abstract class StreamConformance extends DataStoreConformance {
    @Test
    void aPointIsFoundByItsIndexAlsoInsideAnEntry() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            send(run.writer(), 0);
            batch(run.writer(), 1, 2, 3);
            Stream stream = run.stream();
            assertEquals(4, stream.length());
            for (int i = 0; i < 4; i++) {
                assertEquals(i, number(stream.at(i)));
            }
        }
    }

    @Test
    void aPointThatMayStillComeIsNotYetThere() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            send(run.writer(), 0, 1);
            Stream stream = run.stream();
            assertFalse(stream.isSealed());
            assertAll(() -> assertThrows(StreamFailure.NotYetThere.class, () -> stream.at(2)),
                    () -> assertThrows(StreamFailure.NotYetThere.class, () -> stream.at(-1)),
                    () -> assertThrows(StreamFailure.NotYetThere.class, () -> slice(stream, ":-1")));
        }
    }

    @Test
    void aSealedStreamCountsFromItsEnd() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            send(run.writer(), 0, 1, 2);
            assertEquals(3, run.writer().seal());
            assertEquals(3, run.writer().seal());
            Stream stream = run.stream();
            assertTrue(stream.isSealed());
            assertAll(() -> assertEquals(2, number(stream.at(-1))), () -> assertEquals(0, number(stream.at(-3))),
                    () -> assertThrows(StreamFailure.NeverThere.class, () -> stream.at(-4)),
                    () -> assertThrows(StreamFailure.NeverThere.class, () -> stream.at(3)),
                    () -> assertEquals(List.of(0.0, 1.0), slice(stream, ":-1")),
                    () -> assertEquals(List.of(0.0, 1.0, 2.0), slice(stream, "-5:")),
                    () -> assertEquals(List.of(), slice(stream, ":-5")));
        }
    }

    @Test
    void nothingIsSentToASealedStream() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            run.writer().seal();
            assertThrows(StreamFailure.NotAllowed.class, () -> send(run.writer(), 1));
        }
    }

    @Test
    void slicesAreCutAtTheEndOfARunningStream() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            send(run.writer(), 0);
            batch(run.writer(), 1, 2, 3);
            batch(run.writer(), 4, 5, 6);
            Stream stream = run.stream();
            assertAll(() -> assertEquals(7, slice(stream, ":").size()),
                    () -> assertEquals(List.of(2.0, 3.0, 4.0), slice(stream, "2:5")),
                    () -> assertEquals(List.of(2.0, 4.0, 6.0), slice(stream, "2::2")),
                    () -> assertEquals(List.of(6.0), slice(stream, "6:100")),
                    () -> assertEquals(List.of(), slice(stream, "9:12")),
                    () -> assertEquals(List.of(), slice(stream, "4:2")),
                    () -> assertEquals(List.of(), slice(stream, "::-1")));
        }
    }

    @Test
    void aStreamWithoutPointsIsAnEmptyArrayOfItsType() throws SourceException {
        Encoding images = new Encoding.Numeric(TypeString.parse("<u2"), List.of(2L, 3L));
        try (DataStore store = open()) {
            Run run = run(store, images);
            assertEquals(0, run.stream().length());
            Points none = run.stream().slice(Slice.ALL, Cancel.NEVER);
            NdArray data = ((Points.Regular) none).data();
            assertEquals(List.of(0L, 2L, 3L), List.of(data.shape()[0], data.shape()[1], data.shape()[2]));
            assertEquals("<u2", data.dtype().str());
        }
    }

    @Test
    void removedPointsAreNoLongerThere() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            batch(run.writer(), 0, 1, 2, 3);
            batch(run.writer(), 4, 5, 6, 7);
            assertEquals(0, run.stream().first());
            trim(store, run.writer().key(), 6);
            Stream stream = run.stream();
            assertEquals(8, stream.length());
            assertEquals(4, stream.first());
            assertAll(() -> assertThrows(StreamFailure.NoLongerThere.class, () -> stream.at(0)),
                    () -> assertThrows(StreamFailure.NoLongerThere.class, () -> stream.at(3)),
                    () -> assertEquals(4, number(stream.at(4))),
                    () -> assertThrows(StreamFailure.NoLongerThere.class, () -> slice(stream, "2:6")),
                    () -> assertThrows(StreamFailure.NoLongerThere.class, () -> slice(stream, "0:1")),
                    () -> assertEquals(List.of(5.0, 6.0, 7.0), slice(stream, "5:")),
                    () -> assertThrows(StreamFailure.NotYetThere.class, () -> stream.at(8)));
        }
    }

    @Test
    void theLengthOfASealedStreamOutlivesItsPoints() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            send(run.writer(), 0, 1, 2);
            run.writer().seal();
            trim(store, run.writer().key(), 3);
            Stream stream = run.stream();
            assertEquals(3, stream.length());
            assertEquals(3, stream.first());
            assertAll(() -> assertTrue(stream.isSealed()),
                    () -> assertThrows(StreamFailure.NoLongerThere.class, () -> stream.at(-1)),
                    () -> assertThrows(StreamFailure.NeverThere.class, () -> stream.at(3)),
                    () -> assertThrows(StreamFailure.NoLongerThere.class, () -> slice(stream, "1:")),
                    () -> assertEquals(List.of(), slice(stream, "5:")));
        }
    }

    @Test
    void everyKindOfNumberKeepsItsBytes() throws SourceException {
        for (String name : List.of("|b1", "|i1", "|u1", "<i2", ">i4", "<i8", "<u2", ">u4", "<u8", "<f2", ">f4", "<f8",
                "<f16", "<c8", ">c16")) {
            DType type = TypeString.parse(name);
            byte[] bytes = new byte[2 * 3 * type.itemSize()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (type.itemSize() == 1 ? i % 2 : i);
            }
            NdArray spectra = NdArray.of(type, new long[]{2, 3}, false, MemorySegment.ofArray(bytes));
            try (DataStore store = open()) {
                Run run = run(store, new Encoding.Numeric(type, List.of(3L)));
                run.writer().send(new Points.Regular(spectra));
                run.writer().send(new Points.Regular(spectra).at(0));
                run.writer().join();
                assertEquals(TaggedForm.text(new Numeric.Array(spectra)),
                        TaggedForm.text(run.stream().slice(Slice.of(0, 2), Cancel.NEVER).toValue()));
                assertEquals(TaggedForm.text(run.stream().at(0)), TaggedForm.text(run.stream().at(2)));
            }
        }
    }

    @Test
    void pointsOfDifferentShapesAreAListAndOfOneShapeAnArray() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, new Encoding.Numeric(DType.FLOAT64, List.of(-1L)));
            run.writer().send(new Numeric.Array(NdArray.ofDoubles(1, 2)));
            run.writer().send(new Numeric.Array(NdArray.ofDoubles(3, 4)));
            run.writer().send(new Numeric.Array(NdArray.ofDoubles(5)));
            run.writer().join();
            Stream stream = run.stream();
            assertEquals("[[1, 2], [3, 4]]", shape(stream, "0:2"));
            assertEquals("[1, 2] [3, 4] [5]", shape(stream, ":"));
        }
    }

    @Test
    void documentsAreReadBack() throws SourceException {
        Value document = info("a", "é\"\n");
        try (DataStore store = open()) {
            Run run = run(store, new Encoding.Json());
            run.writer().send(document);
            run.writer().send(Value.None.NONE);
            run.writer().send(new Value.Real(Double.NaN));
            run.writer().join();
            assertEquals(TaggedForm.text(document), TaggedForm.text(run.stream().at(0)));
            assertEquals(3, run.stream().slice(Slice.ALL, Cancel.NEVER).count());
            assertEquals(new Value.Real(Double.NaN), run.stream().at(2));
        }
    }

    @Test
    void whatDoesNotFitTheDeclarationIsRefused() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            assertAll(() -> assertThrows(StreamFailure.NotAllowed.class, () -> run.writer().send(new Value.Text("1"))),
                    () -> assertThrows(StreamFailure.NotAllowed.class, () -> batch(run.writer())),
                    () -> assertThrows(StreamFailure.NotAllowed.class,
                            () -> run.writer().send(new Points.Regular(NdArray.ofLongs(1)))));
            assertEquals(0, run.stream().length());
        }
    }

    private static String shape(Stream stream, String slice) throws SourceException {
        Points points = stream.slice(Slice.parse(slice).getFirst(), Cancel.NEVER);
        if (points.toValue() instanceof Numeric.Array(NdArray data, _)) {
            double[] all = data.toDoubles();
            int width = (int) data.shape()[1];
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < data.shape()[0]; row++) {
                rows.add(text(Arrays.copyOfRange(all, row * width, (row + 1) * width)));
            }
            return rows.toString();
        }
        List<String> each = new ArrayList<>();
        for (long i = 0; i < points.count(); i++) {
            each.add(text(((Numeric.Array) points.at(i)).data().toDoubles()));
        }
        return String.join(" ", each);
    }

    private static String text(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(x -> String.valueOf((long) x)).toList().toString();
    }
}
