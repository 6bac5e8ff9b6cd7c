package org.poolscope.storage.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Peers;
import org.poolscope.storage.shelf.pickle.ClassCatalogue;
import org.poolscope.storage.shelf.pickle.Origin;
import org.poolscope.storage.shelf.pickle.PicklePeek;
import org.poolscope.storage.shelf.pickle.PickleReader;
import org.poolscope.storage.shelf.pickle.PickleWriter;

/** Reading pickles, beside CPython in the same run: the same bytes, every number in them summed on both sides. */
class PickleBenchmark {
    private static final int RUNS = 25;
    private static final PickleReader READER = new PickleReader(ClassCatalogue.shipped());

    @TempDir
    private Path folder;

    @Test
    void besideCPython() throws IOException, InterruptedException, SourceException {
        Path python = Peers.python("numpy");
        Targets targets = new Targets();
        for (String line : Peers.run(python, PickleScript.TEXT, folder.toString()).lines().toList()) {
            String[] words = line.split("\t", 4);
            double theirs = Double.parseDouble(words[2]);
            double ours = milliseconds(mapped(folder.resolve(words[0])), Double.parseDouble(words[1]));
            targets.row(words[3] + ", half of CPython's " + Math.round(theirs) + " ms", theirs / 2, ours, "ms");
        }
        targets.print();
    }

    @Test
    void byItself() throws SourceException {
        Targets targets = new Targets();
        byte[] array = new PickleWriter(5).toBytes(new Numeric.Array(NdArray.ofDoubles(numbers(10_000_000))));
        targets.row("10 M doubles, protocol 5, at 1.5 GB/s", array.length / 1.5e6,
                milliseconds(MemorySegment.ofArray(array), Double.NaN), "ms");
        targets.row("10 M floats as times the work for 1 M", 12, work(floats(10_000_000)) / work(floats(1_000_000)),
                "times");
        targets.row("500 k texts as times the work for 50 k", 12, work(texts(500_000)) / work(texts(50_000)), "times");
        targets.row("a peek at a small value", 10, 1000 * peek(), "µs");
        targets.print();
    }

    private static double milliseconds(MemorySegment pickle, double expected) throws SourceException {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            double sum = Sum.of(READER.read(pickle, Origin.UNKNOWN, "bench").value());
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
            if (Math.abs(sum - expected) > 1e-6 * Math.abs(expected)) {
                throw new IllegalStateException("sum " + sum + " instead of " + expected);
            }
        }
        return fastest;
    }

    /** Processor time of the reading thread, which other work on the machine does not change; in milliseconds. */
    private static double work(MemorySegment pickle) throws SourceException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            READER.read(pickle, Origin.UNKNOWN, "bench");
            least = Math.min(least, (threads.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return least;
    }

    private static double peek() throws SourceException {
        MemorySegment pickle = MemorySegment.ofArray(new PickleWriter(2).toBytes(new Sequence(SequenceType.TUPLE,
                List.of(new Value.Int(3), new Value.Text("abc"), new Value.Real(0.5)))));
        double fastest = Double.MAX_VALUE;
        long characters = 0;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            for (int k = 0; k < 10_000; k++) {
                characters += PicklePeek.at(pickle, ClassCatalogue.EMPTY).type().length();
            }
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6 / 10_000);
        }
        return characters > 0 ? fastest : Double.NaN;
    }

    private static MemorySegment mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
    }

    private static MemorySegment floats(int count) throws SourceException {
        Value list = new Sequence(SequenceType.LIST, new RealList(numbers(count), count));
        return MemorySegment.ofArray(new PickleWriter(5).toBytes(list));
    }

    private static MemorySegment texts(int count) throws SourceException {
        Value[] texts = new Value[count];
        Arrays.setAll(texts, i -> new Value.Text("text number " + i));
        return MemorySegment.ofArray(new PickleWriter(5).toBytes(new Sequence(SequenceType.LIST, List.of(texts))));
    }

    private static double[] numbers(int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> Math.sin(i));
        return numbers;
    }
}
