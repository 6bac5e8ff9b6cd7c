package org.poolscope.storage.scan.kept;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class KeptPointsTest {
    private static final Encoding.Numeric NUMBERS = Encoding.Numeric.scalar(DType.FLOAT64);
    private static final List<Encoding> ENCODINGS = List.of(NUMBERS, new Encoding.Numeric(DType.FLOAT64, List.of(2L)),
            new Encoding.Numeric(DType.FLOAT64, List.of(-1L)), new Encoding.Json());
    private static @Nullable Path folder;

    /** So many points that come, are gone or cannot be decoded. */
    record Piece(int count, int fate) {}

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("kept");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.delete(folder());
    }

    @Property(seed = "20121121", tries = 200)
    void howeverThePiecesCameAndWhereverTheyLieEveryPointComesBack(@ForAll("pieces") List<Piece> pieces,
            @ForAll("encodings") Encoding encoding, @ForAll("budgets") long budget) throws SourceException {
        try (Spilling spilling = new Spilling(new KeepingBudget(budget, 2 * budget, folder()))) {
            KeptPoints kept = new KeptPoints("a", encoding, spilling, 0);
            List<@Nullable Double> sent = new ArrayList<>();
            List<Kept> looks = new ArrayList<>();
            for (Piece piece : pieces) {
                kept.add(new View("a", encoding, List.of(chunk(encoding, piece, sent))), 1);
                looks.add(kept.now());
            }
            for (Kept look : looks) {
                check(look, sent.subList(0, Math.toIntExact(look.next())), encoding);
            }
        }
    }

    @Property(seed = "20121121", tries = 100)
    void anyStretchOfNumbersIsReadAsOneByOne(@ForAll("pieces") List<Piece> pieces, @ForAll("budgets") long budget,
            @ForAll("places") int from, @ForAll("places") int length) throws SourceException {
        try (Spilling spilling = new Spilling(new KeepingBudget(budget, budget, folder()))) {
            KeptPoints kept = new KeptPoints("a", NUMBERS, spilling, 0);
            List<@Nullable Double> sent = new ArrayList<>();
            for (Piece piece : pieces) {
                kept.add(new View("a", NUMBERS, List.of(chunk(NUMBERS, piece, sent))), 1);
            }
            int start = Math.min(from, sent.size());
            int count = Math.min(length, sent.size() - start);
            double[] read = new double[count];
            kept.now().numbers(0, Long.MAX_VALUE).read(start, read, count);
            for (int i = 0; i < count; i++) {
                assertEquals(number(sent.get(start + i)), read[i]);
                assertEquals(read[i], kept.now().numbers(start, start + count).at(i));
            }
        }
    }

    @Test
    void beyondTheBudgetPointsLieInAFileThatLeavesNothingBehind(@TempDir Path place) throws Exception {
        KeptPoints kept;
        try (Spilling spilling = new Spilling(new KeepingBudget(8 << 10, 8 << 10, place))) {
            kept = new KeptPoints("a", NUMBERS, spilling, 0);
            List<@Nullable Double> sent = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                kept.add(new View("a", NUMBERS, List.of(chunk(NUMBERS, new Piece(500, 0), sent))), 1);
            }
            assertTrue(spilling.hasFile(), "100 times 4 kB need a file beside 8 kB of memory");
        }
        try (Stream<Path> files = Files.list(place)) {
            assertEquals(0, files.count());
        }
        assertEquals(49_999, kept.now().numbers(0, 50_000).at(49_999));
        assertEquals(0, kept.now().numbers(0, 50_000).at(0));
    }

    @Test
    void aFullDiskIsAFailureThatLosesNoPoint(@TempDir Path place) throws SourceException {
        Path missing = place.resolve("missing");
        try (Spilling spilling = new Spilling(new KeepingBudget(1 << 10, 1 << 20, missing))) {
            KeptPoints kept = new KeptPoints("a", NUMBERS, spilling, 0);
            List<@Nullable Double> sent = new ArrayList<>();
            kept.add(new View("a", NUMBERS, List.of(chunk(NUMBERS, new Piece(100, 0), sent))), 1);
            View more = new View("a", NUMBERS, List.of(chunk(NUMBERS, new Piece(1_000, 0), sent)));
            assertThrows(SourceException.Full.class, () -> kept.add(more, 1));
            check(kept.now(), sent, NUMBERS);
        }
    }

    @Provide
    static Arbitrary<List<Piece>> pieces() {
        Arbitrary<Piece> piece = Arbitraries.integers().between(1, 300).flatMap(count -> Arbitraries.integers()
                .between(0, 5).map(fate -> new Piece(count, fate)));
        return piece.list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    static Arbitrary<Encoding> encodings() {
        return Arbitraries.of(ENCODINGS);
    }

    @Provide
    static Arbitrary<Long> budgets() {
        return Arbitraries.of(0L, 1_000L, 10_000L, 1L << 30);
    }

    @Provide
    static Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 3_000);
    }

    /** The points as the next piece of the stream; a point's number is its index. */
    private static Chunk chunk(Encoding encoding, Piece piece, List<@Nullable Double> sent) {
        long index = sent.size();
        for (int i = 0; i < piece.count; i++) {
            sent.add(piece.fate > 1 ? null : (double) (index + i));
        }
        return switch (piece.fate) {
            case 2 -> new Chunk.Gone(index, piece.count);
            case 3 -> new Chunk.Broken(index, piece.count, "No.");
            case 4 -> new Chunk.Gone(index, piece.count);
            default -> data(encoding, index, piece.count, sent);
        };
    }

    private static Chunk data(Encoding encoding, long index, int count, List<@Nullable Double> sent) {
        List<Value> values = new ArrayList<>();
        List<NdArray> arrays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sent.set((int) index + i, (double) (index + i));
            values.add(new Value.Real((double) (index + i)));
            double[] point = new double[1 + i % 3];
            Arrays.fill(point, (double) (index + i));
            arrays.add(NdArray.ofDoubles(point));
        }
        return new Chunk.Data(index, switch (encoding) {
            case Encoding.Numeric numeric when numeric.isVariable() -> new Points.Ragged(DType.FLOAT64, arrays);
            case Encoding.Numeric numeric -> new Points.Regular(numeric.array(count, packed(numeric, index, count)));
            default -> new Points.Documents(values);
        });
    }

    private static MemorySegment packed(Encoding.Numeric numeric, long index, int count) {
        int each = (int) numeric.pointBytes() / Double.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(count * each * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count * each; i++) {
            bytes.putDouble((double) (index + i / each));
        }
        return MemorySegment.ofArray(bytes.array());
    }

    private static void check(Kept look, List<@Nullable Double> sent, Encoding encoding) throws SourceException {
        assertEquals(List.of(0L, (long) sent.size()), List.of(look.first(), look.next()));
        long missing = look.gaps().stream().mapToLong(gap -> gap.count()).sum();
        assertEquals(List.of(sent.size() - missing, missing), List.of(look.received(), look.lost()));
        long index = 0;
        for (Chunk chunk : look.view(0, Long.MAX_VALUE).orElseThrow().chunks()) {
            assertEquals(index, chunk.index());
            if (chunk instanceof Chunk.Data(_, Points points)) {
                for (long i = 0; i < points.count(); i++) {
                    assertEquals(number(sent.get((int) (index + i))), number(points.at(i)));
                }
            } else {
                assertEquals(null, sent.get((int) index));
            }
            index += chunk.count();
        }
        assertEquals(sent.size(), index);
        if (encoding.equals(NUMBERS)) {
            double[] all = new double[sent.size()];
            look.numbers(0, sent.size()).read(0, all, all.length);
            assertArrayEquals(sent.stream().mapToDouble(KeptPointsTest::number).toArray(), all);
        }
    }

    private static double number(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }

    private static double number(Value point) {
        return switch (point) {
            case Value.Real(double number) -> number;
            case Numeric.Scalar(NdArray one) -> one.doubleAt(0);
            case Numeric.Array(NdArray several, _) -> {
                for (double number : several.toDoubles()) {
                    assertEquals(several.doubleAt(0), number);
                }
                yield several.doubleAt(0);
            }
            default -> throw new IllegalArgumentException(point.toString());
        };
    }

    private static Path folder() {
        if (folder == null) {
            throw new UncheckedIOException(new IOException("no folder"));
        }
        return folder;
    }
}
