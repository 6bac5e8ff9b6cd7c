package org.poolscope.storage.shelf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.shelf.pickle.ClassCatalogue;
import org.poolscope.storage.shelf.pickle.Origin;
import org.poolscope.storage.shelf.pickle.PickleNotes;
import org.poolscope.storage.shelf.pickle.PicklePeek;
import org.poolscope.storage.shelf.pickle.PickleReader;
import org.poolscope.storage.shelf.pickle.PickleWriter;
import org.poolscope.storage.shelf.pickle.Unpickled;

/** The pickles of shelves: what DataManager writes, and what any Python wrote. Safe for several threads. */
final class Pickles {
    /** With the descriptions of classes that come with the program. */
    static final Pickles SHIPPED = new Pickles(ClassCatalogue.shipped());

    /** As DataManager writes. */
    private static final PickleWriter WRITER = new PickleWriter(2);

    /** The instruction that announces a protocol; those before 2 have none. */
    private static final byte PROTO = (byte) 0x80;

    private final ClassCatalogue classes;
    private final PickleReader reader;

    Pickles(ClassCatalogue classes) {
        this.classes = classes;
        this.reader = new PickleReader(classes);
    }

    Unpickled read(MemorySegment pickle, List<MemorySegment> buffers, Origin origin, String where, Cancel cancel)
            throws SourceException {
        return reader.read(pickle, buffers, origin, where, cancel);
    }

    static byte[] write(Value value) throws SourceException {
        return WRITER.toBytes(value);
    }

    /** What can be told of a pickle of {@code length} bytes from its first ones. */
    Map<String, Object> peek(MemorySegment head, long length) {
        PicklePeek peek = PicklePeek.at(head, length, classes);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", "value");
        told.put("type", peek.type());
        if (peek.dtype() != null) {
            told.put("dtype", peek.dtype());
            told.put("shape", peek.shape());
        }
        if (peek.length() != null) {
            told.put("length", peek.length());
        }
        told.put("bytes", length);
        return told;
    }

    /** How a pickle of {@code length} bytes is stored, as its first ones show it. */
    static Map<String, Object> stored(MemorySegment head, long length) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("bytes", length);
        if (head.byteSize() > 1 && head.get(ValueLayout.JAVA_BYTE, 0) == PROTO) {
            told.put("protocol", head.get(ValueLayout.JAVA_BYTE, 1) & 0xFF);
        }
        told.put("instructions", true);
        return told;
    }

    /** What only reading the whole pickle shows of how it is stored. */
    static Map<String, Object> told(PickleNotes notes) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("bytes", notes.bytes());
        told.put("trailing", notes.trailing());
        told.put("protocol", notes.protocol());
        told.put("opcodes", notes.opcodes());
        told.put("names", notes.names());
        told.put("not_called", notes.notData());
        told.put("notes", notes.warnings());
        return told;
    }
}
