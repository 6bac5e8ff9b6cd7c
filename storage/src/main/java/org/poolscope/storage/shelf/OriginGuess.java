package org.poolscope.storage.shelf;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.dbm.Dbm;
import org.poolscope.storage.shelf.dbm.DbmKind;
import org.poolscope.storage.shelf.dbm.DbmRecord;
import org.poolscope.storage.shelf.dbm.SessionFiles;
import org.poolscope.storage.shelf.pickle.ClassCatalogue;
import org.poolscope.storage.shelf.pickle.Origin;
import org.poolscope.storage.shelf.pickle.Origin.Python;
import org.poolscope.storage.shelf.pickle.PickleReader;

/**
 * Which Python wrote a session: told by the kind of its files where only one has that kind, else by what its first
 * values show, else by the other sessions of the folder. Asked for once a session. Safe for several threads.
 */
final class OriginGuess {
    private static final int VALUES = 8;
    private static final int BYTES = 1 << 14;
    private static final PickleReader READER = new PickleReader(ClassCatalogue.EMPTY);

    private final BasePath base;
    private final Map<String, Python> known = new ConcurrentHashMap<>();
    private final Map<DbmKind, Python> ofKinds = new ConcurrentHashMap<>();

    OriginGuess(BasePath base) {
        this.base = base;
    }

    /** The Python and machine of an open session; Python 3 if nothing tells. */
    Origin of(SessionFiles files, Dbm shelf) throws SourceException {
        Python python = shown(files, shelf);
        return new Origin(python == Python.UNKNOWN ? ofKind(files.kind()) : python, shelf.byteOrder());
    }

    /** What the other sessions of a kind tell; looked for once. */
    private Python ofKind(DbmKind kind) throws SourceException {
        Python before = ofKinds.get(kind);
        if (before != null) {
            return before;
        }
        Python python = Python.UNKNOWN;
        for (SessionFiles session : base.list().sessions()) {
            if (session.kind() == kind && python == Python.UNKNOWN) {
                python = opened(session);
            }
        }
        Python told = python == Python.UNKNOWN ? Python.THREE : python;
        ofKinds.put(kind, told);
        return told;
    }

    private Python opened(SessionFiles files) {
        try (Dbm shelf = files.open()) {
            return shown(files, shelf);
        } catch (SourceException _) {
            return Python.UNKNOWN;
        }
    }

    private Python shown(SessionFiles files, Dbm shelf) throws SourceException {
        return switch (files.kind()) {
            case BDB_HASH -> Python.TWO;
            case SQLITE -> Python.THREE;
            default -> {
                Python before = known.get(files.name());
                Python now = before == null ? ofValues(shelf) : before;
                known.put(files.name(), now);
                yield now;
            }
        };
    }

    private static Python ofValues(Dbm shelf) throws SourceException {
        int looked = 0;
        for (DbmRecord entry : shelf.list().records()) {
            if (entry.valueLength() > BYTES) {
                continue;
            }
            Python python = ofValue(shelf, entry);
            if (python != Python.UNKNOWN || ++looked == VALUES) {
                return python;
            }
        }
        return Python.UNKNOWN;
    }

    private static Python ofValue(Dbm shelf, DbmRecord entry) throws SourceException {
        MemorySegment pickle = shelf.value(entry);
        try {
            return READER.read(pickle, Origin.UNKNOWN, "").notes().python();
        } catch (SourceException.Corrupt _) {
            return Python.UNKNOWN;
        }
    }
}
