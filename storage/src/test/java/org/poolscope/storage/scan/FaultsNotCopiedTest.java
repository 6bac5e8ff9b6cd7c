package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** Where the real client loses, doubles or withholds points, ours does not. */
class FaultsNotCopiedTest {
    private static final String KEY = "esrf:stream:a";

    private final MemLog log = new MemLog(1 << 20, () -> {});
    private final LogStream stream = new LogStream(log,
            new LogStream.Declaration("a", KEY, Encoding.Numeric.scalar(DType.FLOAT64),
                    new Container.Mapping(MappingType.DICT, List.of(), null)),
            Optional.empty());
    private final Cursor cursor = stream.cursor();

    @Test
    void aHoleWithinOneAnswerKeepsItsPlaceAndNothingIsReadTwice() throws SourceException {
        add(0, 1, 5, 6);
        View view = next();
        assertEquals(List.of(0L, 7L, 0L, 3L), List.of(view.index(), view.length(), view.expired(), view.gone()));
        assertEquals(List.of(5.0, 6.0), numbers(view.data(Slice.of(5, 7))));
        assertThrows(StreamFailure.NoLongerThere.class, view::data);
        assertEquals(7, cursor.position());
        assertEquals(Optional.empty(), cursor.read(ReadOptions.NOW, Cancel.NEVER));
    }

    @Test
    void aPointInAHoleIsNoLongerThere() {
        add(0, 1, 5, 6);
        assertThrows(StreamFailure.NoLongerThere.class, () -> stream.at(3));
        assertThrows(StreamFailure.NoLongerThere.class, () -> stream.slice(Slice.of(1, 6), Cancel.NEVER));
    }

    @Test
    void oneEntryThatCannotBeDecodedHidesNoOther() throws SourceException {
        add(0);
        log.add(KEY, StreamEntry.ofPoints(1, new byte[3], 1));
        add(2);
        View view = next();
        assertEquals(3, view.length());
        SourceException failure = assertThrows(SourceException.Corrupt.class, view::data);
        assertTrue(failure.what().contains("3 bytes"), failure.what());
        assertEquals(List.of(2.0), numbers(view.data(Slice.at(2))));
        assertThrows(SourceException.Corrupt.class, () -> stream.at(1));
        assertEquals(List.of(2.0), numbers(stream.slice(Slice.of(2, 9), Cancel.NEVER)));
    }

    @Test
    void anAbsurdCountCannotCarryTheCursorAway() throws SourceException {
        log.add(KEY, StreamEntry.ofPoints(0, new byte[8], 1L << 50));
        add(1);
        assertEquals(2, next().length());
        assertEquals(2, stream.length());
    }

    @Test
    void aFieldThatIsMissingOrNoNumberIsABrokenEntry() throws SourceException {
        log.add(KEY, StreamEntry.note(EntryId.ofPoint(0), "value", "x"));
        log.add(KEY, new StreamEntry(EntryId.ofPoint(1), List.of(ascii("payload"), new byte[8], ascii("len"),
                ascii("-4"))));
        add(2);
        View view = next();
        assertEquals(3, view.chunks().size());
        assertEquals(List.of(0.0), List.of(numbers(view.data(Slice.at(2))).getFirst() - 2));
    }

    @Test
    void aStreamThatBeginsAnewIsToldAndReadFromItsStart() throws SourceException {
        add(0, 1, 2);
        assertEquals(3, next().length());
        log.remove(KEY);
        assertEquals(Optional.empty(), cursor.read(ReadOptions.NOW, Cancel.NEVER));
        add(0, 1);
        assertThrows(StreamFailure.BegunAnew.class, () -> cursor.read(ReadOptions.NOW, Cancel.NEVER));
        assertEquals(List.of(0.0, 1.0), numbers(next().data()));
    }

    @Test
    void aSealThatTellsNoLengthEndsTheStreamWhereItsPointsEnd() throws SourceException {
        add(0, 1);
        log.add(KEY, StreamEntry.note(EntryId.MAX, "id", "many"));
        assertEquals(2, stream.length());
        assertEquals(2, next().length());
        assertThrows(StreamFailure.EndOfStream.class, () -> cursor.read(ReadOptions.NOW, Cancel.NEVER));
        assertThrows(StreamFailure.NeverThere.class, () -> stream.at(2));
    }

    private void add(int... indexes) {
        for (int index : indexes) {
            byte[] payload = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(index).array();
            log.add(KEY, StreamEntry.ofPoints(index, payload, 1));
        }
    }

    private View next() throws SourceException {
        return cursor.read(ReadOptions.NOW, Cancel.NEVER).orElseThrow();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static List<Double> numbers(Points points) {
        NdArray data = ((Points.Regular) points).data();
        return Arrays.stream(data.toDoubles()).boxed().toList();
    }
}
