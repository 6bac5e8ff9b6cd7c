package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Instance;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.Value.Bytes.ByteType;

/** What the writer writes, the reader reads back equal. */
class RoundTripTest {
    @TestFactory
    Stream<DynamicTest> valuesOfRealPicklesComeBackEqual() throws IOException {
        return PickleFixtures.all("pickles").stream().map(file -> DynamicTest.dynamicTest(
                file.getFileName().toString(), () -> {
                    Value value = PickleFixtures.read(file).value();
                    String text = modern(value);
                    for (int protocol : protocols(file, text)) {
                        byte[] bytes = new PickleWriter(protocol).toBytes(value);
                        assertEquals(text, modern(PickleFixtures.read(file, bytes).value()));
                    }
                }));
    }

    /** Two distinctions are not written: Python 2's int beyond 32 bits and numpy 1.7's name of the object type. */
    private static String modern(Value value) {
        return TaggedForm.text(value).replace("\"t\":\"long\"", "\"t\":\"int\"").replace("|O8", "|O");
    }

    /** What only Python 2 has goes into protocol 2; a second pass of an hour only into protocols from 4 on. */
    private static List<Integer> protocols(Path file, String text) {
        if (file.getFileName().toString().startsWith("py27")) {
            return List.of(2);
        }
        boolean swapped = text.contains("\"str\":\">");
        return text.contains("\"fold\"") || swapped ? List.of(5) : List.of(2, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void sharedPartsStayShared(int protocol) throws SourceException {
        Sequence part = list(new Value.Int(1));
        Sequence whole = list(part, part, list(part));
        Sequence again = assertInstanceOf(Sequence.class, through(whole, protocol));
        assertSame(again.items().get(0), again.items().get(1));
        assertSame(again.items().get(0), ((Sequence) again.items().get(2)).items().getFirst());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void aListThatContainsItselfComesBackSo(int protocol) throws SourceException {
        List<Value> items = new ArrayList<>();
        Sequence list = new Sequence(SequenceType.LIST, items);
        items.add(new Value.Int(7));
        items.add(list);
        Sequence again = assertInstanceOf(Sequence.class, through(list, protocol));
        assertSame(again, again.items().get(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void aTupleInsideItsOwnListComesBackSo(int protocol) throws SourceException {
        List<Value> items = new ArrayList<>();
        Sequence tuple = new Sequence(SequenceType.TUPLE, List.of(new Sequence(SequenceType.LIST, items)));
        items.add(tuple);
        Sequence again = assertInstanceOf(Sequence.class, through(tuple, protocol));
        assertSame(again, ((Sequence) again.items().getFirst()).items().getFirst());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void anObjectThatKnowsItselfComesBackSo(int protocol) throws SourceException {
        List<Value> attributes = new ArrayList<>();
        Instance object = new Instance("labmodels.Trial", false, null, null,
                new Mapping(MappingType.DICT, attributes, null));
        attributes.add(new Value.Text("self"));
        attributes.add(object);
        Instance again = assertInstanceOf(Instance.class, through(object, protocol));
        assertSame(again, assertInstanceOf(Mapping.class, again.state()).value(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void longListsOfFloatsStayCompact(int protocol) throws SourceException {
        double[] numbers = new double[3210];
        Arrays.setAll(numbers, i -> Math.sin(i));
        Sequence list = new Sequence(SequenceType.LIST, new RealList(numbers, numbers.length));
        Sequence again = assertInstanceOf(Sequence.class, through(list, protocol));
        assertTrue(Arrays.equals(numbers, assertInstanceOf(RealList.class, again.items()).toDoubles()));
    }

    /** Such memory is read a window at a time, here one that is much shorter than the pickle and its lines. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void memoryOutsideTheHeapGivesTheSame(int protocol) throws SourceException {
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            items.add(i % 3 == 0 ? new Value.Text("text " + i) : new Value.Int(i * 70_001L));
        }
        items.add(new Value.Text("long ".repeat(60_000)));
        items.add(new Value.Bytes(ByteType.BYTES, new byte[300_000]));
        byte[] bytes = new PickleWriter(protocol).toBytes(new Sequence(SequenceType.LIST, items));
        assertEquals(TaggedForm.text(read(MemorySegment.ofArray(bytes))), TaggedForm.text(read(outside(bytes))));
    }

    @Test
    void aLineLongerThanTheWindowIsRead() throws SourceException {
        byte[] line = ("S'" + "abc".repeat(200_000) + "'\n.").getBytes(StandardCharsets.US_ASCII);
        Value.Bytes text = assertInstanceOf(Value.Bytes.class, read(outside(line)));
        assertEquals(600_000, text.size());
    }

    @Test
    void whatPythonHasNoFormForIsRefused() {
        Sequence list = list(new Value.Unreadable("torn"));
        assertThrows(SourceException.Unsupported.class, () -> new PickleWriter(5).toBytes(list));
    }

    static Value through(Value value, int protocol) throws SourceException {
        return read(MemorySegment.ofArray(new PickleWriter(protocol).toBytes(value)));
    }

    private static Value read(MemorySegment pickle) throws SourceException {
        return new PickleReader(ClassCatalogue.EMPTY).read(pickle, Origin.UNKNOWN, "written").value();
    }

    private static MemorySegment outside(byte[] bytes) {
        return Arena.ofAuto().allocate(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
    }

    private static Sequence list(Value... items) {
        return new Sequence(SequenceType.LIST, List.of(items));
    }
}
