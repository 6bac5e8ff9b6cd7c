package org.poolscope.storage.shelf;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Instructions;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.ModifiedTime;
import org.poolscope.storage.shelf.dbm.Dbm;
import org.poolscope.storage.shelf.dbm.DbmRecord;
import org.poolscope.storage.shelf.pickle.PickleListing;
import org.poolscope.storage.shelf.pickle.PicklePeek;

/** What can be told of a session or a value without showing it: type and shape, and how it is stored. */
final class SessionNotes {
    /** Bytes in which a page of opcodes lies but for the longest. */
    private static final long LISTED = 1 << 18;

    private final DataManager manager;

    SessionNotes(DataManager manager) {
        this.manager = manager;
    }

    Map<String, Object> peek(DataPath path) throws SourceException {
        Map<String, Object> told = new LinkedHashMap<>();
        if (path.depth() == 0) {
            told.put("kind", "sessions");
            told.put("length", (long) manager.base().list().count());
        } else if (path.part(0).equals(DataPath.EVERY)) {
            told.put("kind", path.depth() == 1 ? "sessions" : "key");
            addEverywhere(path, told);
        } else {
            peekSession(path, told);
        }
        return told;
    }

    Map<String, Object> provenance(DataPath path) throws SourceException {
        Map<String, Object> told = new LinkedHashMap<>();
        if (path.depth() == 0 || path.part(0).equals(DataPath.EVERY)) {
            told.put("folder", manager.basepath().toString());
            told.putAll(peek(path));
            return told;
        }
        try (Session session = manager.existing(path.part(0))) {
            Dbm shelf = session.opened();
            told.put("file", shelf.path().toString());
            told.put("shelf", shelf.kind().shown());
            if (path.depth() > 1) {
                DbmRecord entry = entry(session, path);
                OptionalLong offset = shelf.offset(entry);
                offset.ifPresent(at -> told.put("offset", at));
                told.putAll(Pickles.stored(shelf.head(entry, PicklePeek.BUDGET), entry.valueLength()));
            } else {
                addSession(session, told);
            }
            told.put("modified", ModifiedTime.of(shelf.path()));
        }
        return told;
    }

    /** The opcodes of a pickle from a byte on; more of it is read only where one of them needs that. */
    Instructions instructions(DataPath path, long from, int count) throws SourceException {
        if (path.depth() < 2 || path.part(0).equals(DataPath.EVERY)) {
            return Instructions.NONE;
        }
        try (Session session = manager.existing(path.part(0))) {
            DbmRecord entry = entry(session, path);
            for (long most = from + LISTED;; most *= 16) {
                MemorySegment head = session.opened().head(entry, most);
                try {
                    return new PickleListing(head, path.toString()).page(from, count);
                } catch (SourceException.Corrupt e) {
                    if (most >= entry.valueLength()) {
                        throw e;
                    }
                }
            }
        }
    }

    private static void addSession(Session session, Map<String, Object> told) throws SourceException {
        List<SourceException> problems = new ArrayList<>();
        told.put("keys", (long) session.records(problems).size());
        told.put("python", switch (session.origin().python()) {
            case TWO -> "2";
            case THREE, UNKNOWN -> "3";
        });
        told.put("byteorder", session.origin().order().toString());
        told.put("files", session.files().files().stream().map(file -> String.valueOf(file.getFileName())).toList());
        told.put("notes", problems.stream().map(SourceException::what).toList());
    }

    private void peekSession(DataPath path, Map<String, Object> told) throws SourceException {
        try (Session session = manager.existing(path.part(0))) {
            if (path.depth() == 1) {
                told.put("kind", "session");
                told.put("type", session.kind().shown());
                told.put("length", session.size());
                told.put("bytes", session.files().files().stream().mapToLong(file -> file.toFile().length()).sum());
                return;
            }
            DbmRecord entry = entry(session, path);
            MemorySegment head = session.opened().head(entry, PicklePeek.BUDGET);
            told.putAll(manager.setting().pickles().peek(head, entry.valueLength()));
        }
    }

    private static DbmRecord entry(Session session, DataPath path) throws SourceException {
        if (path.depth() > 2) {
            throw new SourceException.NotFound("There is nothing below a key.", path.toString(), "");
        }
        return session.find(path.part(1)).orElseThrow(() -> SessionEntries.missingKey(path));
    }

    private void addEverywhere(DataPath path, Map<String, Object> told) throws SourceException {
        if (path.depth() == 1) {
            told.put("length", (long) manager.base().list().count());
            return;
        }
        List<Long> bytes = manager.lengths(path.part(1));
        if (bytes.isEmpty()) {
            throw SessionEntries.missingKey(path);
        }
        told.put("length", (long) bytes.size());
        told.put("bytes", bytes.stream().mapToLong(Long::longValue).sum());
    }
}
