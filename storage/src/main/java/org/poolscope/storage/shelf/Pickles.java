package org.poolscope.storage.shelf;

import java.lang.foreign.MemorySegment;
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

/** The pickles of shelves: what DataManager writes, and what any Python wrote. */
final class Pickles {
    private static final ClassCatalogue CLASSES = ClassCatalogue.shipped();
    private static final PickleReader READER = new PickleReader(CLASSES);

    /** As DataManager writes. */
    private static final PickleWriter WRITER = new PickleWriter(2);

    private Pickles() {}

    static Value read(MemorySegment pickle, List<MemorySegment> buffers, Origin origin, String where, Cancel cancel)
            throws SourceException {
        return READER.read(pickle, buffers, origin, where, cancel).value();
    }

    static PickleNotes notes(MemorySegment pickle) throws SourceException {
        return READER.read(pickle, Origin.UNKNOWN, "").notes();
    }

    static byte[] write(Value value) throws SourceException {
        return WRITER.toBytes(value);
    }

    /** What can be told of a pickle from its first bytes. */
    static Map<String, Object> peek(MemorySegment pickle) {
        PicklePeek peek = PicklePeek.at(pickle, CLASSES);
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
        told.put("bytes", pickle.byteSize());
        return told;
    }

    /** What the inspector shows of a pickle; one that cannot be read says why. */
    static Map<String, Object> provenance(MemorySegment pickle, List<MemorySegment> buffers, Origin origin,
            String where) throws SourceException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("bytes", pickle.byteSize());
        try {
            add(READER.read(pickle, buffers, origin, where, Cancel.NEVER).notes(), told);
        } catch (SourceException.Corrupt | SourceException.Unsupported e) {
            told.put("problem", e.what());
        }
        return told;
    }

    private static void add(PickleNotes notes, Map<String, Object> told) {
        told.put("bytes", notes.bytes());
        told.put("trailing", notes.trailing());
        told.put("protocol", notes.protocol());
        told.put("opcodes", notes.opcodes());
        told.put("names", notes.names());
        told.put("not_called", notes.notData());
        told.put("notes", notes.warnings());
    }
}
