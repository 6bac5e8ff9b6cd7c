package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

class PicklePeekTest {
    @TestFactory
    Stream<DynamicTest> tellsWhatTheWholeValueWouldTell() throws IOException {
        return PickleFixtures.all("pickles").stream()
                .filter(file -> !Files.exists(Path.of(file.toString().replaceFirst("pkl$", "buf0"))))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Value value = PickleFixtures.read(file).value();
                    PicklePeek peek = peek(Files.readAllBytes(file));
                    assertNotEquals("unknown", peek.type());
                    assertEquals(TypeWords.shape(value), peek.shape());
                    assertEquals(TypeWords.length(value), peek.length());
                }));
    }

    @TestFactory
    Stream<DynamicTest> neverFailsOnAnyBeginning() throws IOException {
        Stream<Path> all = Stream.concat(PickleFixtures.all("pickles").stream(),
                PickleFixtures.all("pickles-hostile").stream());
        return all.filter(file -> file.toFile().length() < 2000)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] bytes = Files.readAllBytes(file);
                    for (int length = 0; length <= bytes.length; length++) {
                        peek(Arrays.copyOf(bytes, length)).words();
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void tellsShapeAndTypeOfALargeArray(int protocol) throws SourceException {
        NdArray data = NdArray.ofDoubles(new double[100_000]);
        byte[] bytes = new PickleWriter(protocol).toBytes(new Numeric.Array(data));
        assertEquals("ndarray <f8 (100000)", peek(bytes).words());
    }

    @Test
    void tellsShapeAndTypeFromTheBeginningOfALargeArray() throws SourceException {
        byte[] bytes = new PickleWriter(2).toBytes(new Numeric.Array(NdArray.ofDoubles(new double[100_000])));
        assertEquals("ndarray <f8 (100000)", peek(Arrays.copyOf(bytes, PicklePeek.BUDGET)).words());
    }

    @Test
    void aLongListIsAList() throws SourceException {
        Value list = new Sequence(SequenceType.LIST, new RealList(new double[50_000], 50_000));
        assertEquals("list", peek(new PickleWriter(5).toBytes(list)).words());
    }

    @Test
    void aShortListTellsItsLength() throws SourceException {
        Value list = new Sequence(SequenceType.LIST, List.of(new Value.Int(1), new Value.Text("b")));
        assertEquals("list (2)", peek(new PickleWriter(5).toBytes(list)).words());
    }

    @Test
    void aLongTextIsATextFromItsBeginningAlone() throws SourceException {
        assertEquals("str", head(2, new Value.Text("x".repeat(1_000_000))).words());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void longBytesAreBytesFromTheirBeginningAlone(int protocol) throws SourceException {
        Value bytes = new Value.Bytes(Value.Bytes.ByteType.BYTES, new byte[1_000_000]);
        assertEquals("bytes", head(protocol, bytes).type());
    }

    @Test
    void aPairWithALongTextIsATuple() throws SourceException {
        Value pair = new Sequence(SequenceType.TUPLE, List.of(new Value.Int(1), new Value.Text("x".repeat(1_000_000))));
        assertEquals("tuple", head(2, pair).words());
    }

    /** Looks at no more than the budget of the pickle of a value. */
    private static PicklePeek head(int protocol, Value value) throws SourceException {
        byte[] bytes = new PickleWriter(protocol).toBytes(value);
        return PicklePeek.at(MemorySegment.ofArray(Arrays.copyOf(bytes, PicklePeek.BUDGET)).asReadOnly(), bytes.length,
                PickleFixtures.CLASSES);
    }

    private static PicklePeek peek(byte[] bytes) {
        return PicklePeek.at(MemorySegment.ofArray(bytes).asReadOnly(), PickleFixtures.CLASSES);
    }
}
