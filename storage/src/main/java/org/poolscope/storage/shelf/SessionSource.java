package org.poolscope.storage.shelf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Hits;
import org.poolscope.model.source.Instructions;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Loaded;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Query;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.shelf.dbm.SessionFolder;

/**
 * A DataManager's folder as a source: sessions at the top, keys below, {@code *} for every session. Holds no file open
 * between calls, so each call shows the files as they are then.
 */
public final class SessionSource implements Source {
    private static final Map<Capability, String> READ_ONLY = Map.of(Capability.WRITE,
            "The sessions are open for reading; unlock them to write.", Capability.TAG, "Sessions have no tags.");

    private final DataManager manager;
    private final OpenOptions options;
    private final List<String> mistakes;
    private final SessionEntries entries;
    private final SourceGate gate;

    SessionSource(DataManager manager, OpenOptions options, List<String> mistakes) {
        this.manager = manager;
        this.options = options;
        this.mistakes = mistakes;
        this.entries = new SessionEntries(manager);
        this.gate = new SourceGate(manager.base().title());
    }

    /** The same folder with the DataManager's own questions. */
    public DataManager manager() {
        return manager;
    }

    @Override
    public Description describe() {
        Set<Capability> can = EnumSet.of(Capability.QUERY, Capability.FOLLOW);
        Map<Capability, String> missing = new EnumMap<>(READ_ONLY);
        if (options.writable()) {
            can.add(Capability.WRITE);
            missing.remove(Capability.WRITE);
        }
        OptionalLong count = OptionalLong.empty();
        List<String> warnings = new ArrayList<>(mistakes);
        try {
            SessionFolder folder = manager.base().list();
            count = OptionalLong.of(folder.count());
            folder.strays().forEach(stray -> warnings.add(stray.sentence()));
            if (folder.count() == 0) {
                warnings.add(SessionSourceProvider.noSessions(manager.base()) + " " + SessionSourceProvider.LOOKED_FOR);
            }
        } catch (SourceException e) {
            warnings.add(e.sentence());
        }
        return new Description("sessions", manager.base().title(), count, "sessions", can, missing, warnings);
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        return entries.children(path, page, gate.enter(cancel));
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        return new SessionNotes(manager.with(gate.enter())).peek(path);
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        return load(path, slices, cancel, progress).value();
    }

    @Override
    public Loaded load(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        return new SessionReading(manager).load(path, slices, gate.enter(cancel), progress);
    }

    @Override
    public Instructions instructions(DataPath path, long from, int count, Cancel cancel) throws SourceException {
        return new SessionNotes(manager.with(gate.enter(cancel))).instructions(path, from, count);
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        return new SessionNotes(manager.with(gate.enter())).provenance(path);
    }

    @Override
    public Hits query(Query query, Cancel cancel) throws SourceException {
        return switch (query) {
            case Query.ByName byName -> new SessionHits(manager, entries, byName, gate.enter(cancel));
        };
    }

    @Override
    public Cursor follow(DataPath path, long from) throws SourceException {
        return SessionCursor.of(manager.base(), path, gate.enter());
    }

    @Override
    public void write(DataPath path, Value value) throws SourceException {
        unlocked(path).set(path.part(1), value);
    }

    @Override
    public void remove(DataPath path) throws SourceException {
        LockingSession session = unlocked(path);
        manager.existing(path.part(0)).close();
        if (!session.remove(path.part(1))) {
            throw SessionEntries.missingKey(path);
        }
    }

    @Override
    public void close() {
        gate.close();
    }

    private LockingSession unlocked(DataPath path) throws SourceException {
        gate.enter();
        if (!options.writable()) {
            throw new SourceException.Unsupported("The sessions are open for reading.", manager.base().title(),
                    "Unlock them to write.");
        }
        if (path.depth() != 2 || path.part(0).equals(DataPath.EVERY)) {
            throw new SourceException.Unsupported("A value is stored under a session and a key.", path.toString(),
                    "Name both, as in SESSION/KEY.");
        }
        return manager.lockingSession(path.part(0));
    }
}
