package org.poolscope.storage.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.dbm.DbmKind;
import org.poolscope.storage.shelf.dbm.DbmRecord;
import org.poolscope.storage.shelf.dbm.SessionFiles;
import org.poolscope.storage.shelf.dbm.SessionFolder;

/** What the listings of a session folder show; files are opened only for the entries of the page. */
final class SessionEntries {
    /** Counting the keys of a file of this size takes well under a millisecond. */
    private static final long CHEAP_BYTES = 1 << 18;

    private final DataManager manager;

    SessionEntries(DataManager manager) {
        this.manager = manager;
    }

    Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        boolean every = path.depth() > 0 && path.part(0).equals(DataPath.EVERY);
        return switch (path.depth()) {
            case 0 -> sessions(page, cancel);
            case 1 -> every ? allKeys(path, page, cancel) : keys(path, page, cancel);
            case 2 -> every ? sessionsOf(path, page, cancel) : nothing(path);
            default -> throw new SourceException.NotFound("There is nothing below a key.", path.toString(), "");
        };
    }

    Entry session(SessionFiles files) throws SourceException {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("shelf", files.kind().shown());
        long bytes = 0;
        Instant modified = Instant.EPOCH;
        try {
            for (Path file : files.files()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                bytes += attributes.size();
                Instant changed = attributes.lastModifiedTime().toInstant();
                modified = changed.isAfter(modified) ? changed : modified;
            }
            detail.put("bytes", bytes);
            detail.put("modified", modified.toString());
            addKeys(detail, files, bytes);
        } catch (IOException e) {
            detail.put("problem", "The file cannot be looked at: " + e.getMessage() + ".");
        }
        return new Entry(DataPath.of(files.name()), "session", files.name(), detail);
    }

    private static Entry unreadable(SessionFolder.Unreadable file) {
        return new Entry(DataPath.of(file.name()), "session", file.name(), Map.of("problem", file.failure().what()));
    }

    static Entry key(DataPath session, SessionKey key, DbmRecord entry) {
        String text = key.text();
        return new Entry(session.child(text), "key", text, Map.of("bytes", entry.valueLength()));
    }

    private void addKeys(Map<String, Object> detail, SessionFiles files, long bytes) {
        if (files.kind() == DbmKind.SQLITE || bytes > CHEAP_BYTES) {
            return;
        }
        List<SourceException> problems = new ArrayList<>();
        try (Session session = new Session(files, manager.setting())) {
            detail.put("keys", (long) session.records(problems).size());
        } catch (SourceException e) {
            problems.add(e);
        }
        if (!problems.isEmpty()) {
            detail.put("problem", problems.getFirst().what());
        }
    }

    private Listing sessions(Page page, Cancel cancel) throws SourceException {
        SessionFolder all = manager.base().list();
        int known = all.sessions().size();
        int from = (int) Math.min(page.offset(), all.count());
        int to = (int) Math.min((long) from + page.limit(), all.count());
        List<Entry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            cancel.check("listing the sessions");
            entries.add(i < known ? session(all.sessions().get(i)) : unreadable(all.unreadable().get(i - known)));
        }
        return new Listing(entries, OptionalLong.of(all.count()));
    }

    private Listing keys(DataPath path, Page page, Cancel cancel) throws SourceException {
        try (Session session = manager.existing(path.part(0))) {
            List<SourceException> problems = new ArrayList<>();
            List<DbmRecord> records = session.records(problems);
            if (records.isEmpty() && !problems.isEmpty()) {
                throw problems.getFirst();
            }
            cancel.check("listing the keys");
            int from = (int) Math.min(page.offset(), records.size());
            int to = (int) Math.min((long) from + page.limit(), records.size());
            List<Entry> entries = new ArrayList<>(to - from);
            for (DbmRecord entry : records.subList(from, to)) {
                entries.add(key(path, session.key(entry), entry));
            }
            return new Listing(entries, OptionalLong.of(records.size()));
        }
    }

    private Listing allKeys(DataPath path, Page page, Cancel cancel) throws SourceException {
        List<Entry> entries = new ArrayList<>();
        manager.with(cancel).sessionsByKey().value().forEach((key, sessions) -> {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("sessions", (long) sessions.size());
            entries.add(new Entry(path.child(key.text()), "key", key.text(), detail));
        });
        return Listing.of(entries, page);
    }

    private Listing sessionsOf(DataPath path, Page page, Cancel cancel) throws SourceException {
        SessionKey wanted = SessionKey.of(path.part(1));
        SessionKey escaped = SessionKey.unescaped(path.part(1));
        Map<SessionKey, List<String>> all = manager.with(cancel).sessionsByKey().value();
        List<String> names = all.getOrDefault(wanted, all.getOrDefault(escaped, List.of()));
        if (names.isEmpty()) {
            throw missingKey(path);
        }
        return Listing.of(names.stream()
                .map(name -> new Entry(DataPath.of(name, path.part(1)), "key", name, Map.of())).toList(), page);
    }

    private Listing nothing(DataPath path) throws SourceException {
        try (Session session = manager.existing(path.part(0))) {
            if (session.find(path.part(1)).isEmpty()) {
                throw missingKey(path);
            }
            return new Listing(List.of(), OptionalLong.of(0));
        }
    }

    static SourceException missingKey(DataPath path) {
        String whose = path.part(0).equals(DataPath.EVERY) ? "No session has" : "The session does not have";
        return new SourceException.NotFound(whose + " the key '" + path.part(1) + "'.", path.toString(),
                "List the keys to see what is there.");
    }
}
