package org.poolscope.storage.shelf;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.shelf.dbm.Dbm;
import org.poolscope.storage.shelf.dbm.DbmRecord;

/** What can be told of a session or a value without showing it: type and shape, and how it is stored. */
final class SessionNotes {
    private final DataManager manager;

    SessionNotes(DataManager manager) {
        this.manager = manager;
    }

    Map<String, Object> peek(DataPath path) throws SourceException {
        Map<String, Object> told = new LinkedHashMap<>();
        if (path.depth() == 0) {
            told.put("kind", "sessions");
            told.put("length", (long) manager.base().list().sessions().size());
        } else if (path.part(0).equals(DataPath.EVERY)) {
            told.put("kind", path.depth() == 1 ? "sessions" : "key");
            told.put("length", (long) everywhere(path));
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
                told.putAll(Pickles.provenance(shelf.value(entry), List.of(), session.origin(), path.toString()));
            } else {
                addSession(session, told);
            }
            told.put("modified", Files.getLastModifiedTime(shelf.path()).toInstant().toString());
        } catch (IOException e) {
            throw DiskFailure.of(e, manager.basepath().resolve(path.part(0)));
        }
        return told;
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
            MemorySegment pickle = session.opened().value(entry(session, path));
            told.putAll(Pickles.peek(pickle));
        }
    }

    private static DbmRecord entry(Session session, DataPath path) throws SourceException {
        if (path.depth() > 2) {
            throw new SourceException.NotFound("There is nothing below a key.", path.toString(), "");
        }
        return session.find(path.part(1)).orElseThrow(() -> SessionEntries.missingKey(path));
    }

    private int everywhere(DataPath path) throws SourceException {
        if (path.depth() == 1) {
            return manager.base().list().sessions().size();
        }
        int sessions = manager.sessionsByKey().value().getOrDefault(SessionKey.of(path.part(1)), List.of()).size();
        if (sessions == 0) {
            throw SessionEntries.missingKey(path);
        }
        return sessions;
    }
}
