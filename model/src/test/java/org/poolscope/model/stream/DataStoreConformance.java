package org.poolscope.model.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** What the tests that every store of scans must pass share; each test opens a new store. */
public abstract class DataStoreConformance {
    /** Far more than any machine needs; a test that waits as long has failed. */
    protected static final ReadOptions SOON = ReadOptions.within(Duration.ofMinutes(1));
    /** One number of 8 bytes a point. */
    protected static final Encoding NUMBERS = Encoding.Numeric.scalar(DType.FLOAT64);

    /** The stores of one kind. */
    public interface Stores {
        /** A new store without scans, open for writing. */
        DataStore open() throws SourceException;

        /** Removes the entries of a stream that lie wholly before a point, as a store does that is short of memory. */
        void trim(DataStore store, String streamKey, long before) throws SourceException;
    }

    /** The kind that is tested. */
    protected abstract Stores stores();

    /** A new store without scans, open for writing. */
    protected final DataStore open() throws SourceException {
        return stores().open();
    }

    /** Removes the entries of a stream that lie wholly before a point. */
    protected final void trim(DataStore store, String streamKey, long before) throws SourceException {
        stores().trim(store, streamKey, before);
    }

    /** A running scan and the writers of its streams, called a, b, c …. */
    protected record Run(DataStore store, ScanWriter scan, List<StreamWriter> writers) {
        /** The only stream's writer. */
        StreamWriter writer() {
            return writers.getFirst();
        }

        /** A stream as a reader has it. */
        Stream stream(String name) throws SourceException {
            return Objects.requireNonNull(store.load(scan.key()).streams().get(name));
        }

        /** The only stream as a reader has it. */
        Stream stream() throws SourceException {
            return stream("a");
        }
    }

    /** Starts a scan with streams of these encodings. */
    protected static Run run(DataStore store, Encoding... encodings) throws SourceException {
        ScanWriter scan = store.create(ScanIdentity.of("ascan", 1), info());
        List<StreamWriter> writers = new ArrayList<>();
        for (Encoding encoding : encodings) {
            writers.add(scan.stream(String.valueOf((char) ('a' + writers.size())), encoding, info()));
        }
        scan.prepare(info());
        scan.start();
        return new Run(store, scan, writers);
    }

    /** Texts as information, name and value in turn. */
    protected static Container.Mapping info(String... pairs) {
        List<Value> values = new ArrayList<>();
        for (String text : pairs) {
            values.add(new Value.Text(text));
        }
        return new Container.Mapping(MappingType.DICT, values, null);
    }

    /** Sends numbers as an entry each. */
    protected static void send(StreamWriter writer, double... numbers) throws SourceException {
        for (double number : numbers) {
            writer.send(new Value.Real(number));
        }
        writer.join();
    }

    /** Sends numbers as one entry. */
    protected static void batch(StreamWriter writer, double... numbers) throws SourceException {
        writer.send(new Points.Regular(NdArray.ofDoubles(numbers)));
        writer.join();
    }

    /** The numbers from {@code from} up to but not including {@code to}. */
    protected static double[] range(int from, int to) {
        double[] numbers = new double[to - from];
        Arrays.setAll(numbers, i -> from + i);
        return numbers;
    }

    /** The numbers of a view or slice. */
    protected static List<Double> numbers(Points points) {
        return points instanceof Points.Regular(NdArray data)
                ? Arrays.stream(data.toDoubles()).boxed().toList()
                : List.of();
    }

    /** The number of a point. */
    protected static double number(Value point) {
        return point instanceof Numeric.Scalar(NdArray data) ? data.doubleAt(0) : Double.NaN;
    }

    /** The numbers of a slice such as {@code 1:3}. */
    protected static List<Double> slice(Stream stream, String text) throws SourceException {
        return numbers(stream.slice(Slice.parse(text).getFirst(), Cancel.NEVER));
    }

    /** What is there to be read, which must be something. */
    protected static View next(Cursor cursor) throws SourceException {
        return cursor.read(ReadOptions.NOW, Cancel.NEVER).orElseThrow();
    }

    /** What there is to be read without waiting. */
    protected static Optional<View> now(Cursor cursor) throws SourceException {
        return cursor.read(ReadOptions.NOW, Cancel.NEVER);
    }
}
