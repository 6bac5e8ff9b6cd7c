package org.poolscope.storage.shelf;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.shelf.dbm.Dbm;
import org.poolscope.storage.shelf.dbm.DbmKind;
import org.poolscope.storage.shelf.dbm.DbmRecord;
import org.poolscope.storage.shelf.dbm.DbmWriter;
import org.poolscope.storage.shelf.dbm.Listing;
import org.poolscope.storage.shelf.dbm.SessionFiles;
import org.poolscope.storage.shelf.pickle.Origin;
import org.poolscope.storage.shelf.pickle.Origin.Python;
import org.poolscope.storage.shelf.pickle.Unpickled;

/**
 * One shelf of a base path: a table of keys and pickled values. Its files are opened when they are first needed. Storing
 * is possible where {@link DbmKind#writable()} says so; every store is whole or not at all. Not for several threads.
 */
public final class Session implements AutoCloseable {
    private final SessionFiles files;
    private final Setting setting;
    private @Nullable Origin origin;
    private @Nullable Dbm reader;
    private @Nullable DbmWriter writer;

    Session(SessionFiles files, Setting setting) {
        this.files = files;
        this.setting = setting;
    }

    /** A session just made, with the writer that made it. */
    Session(SessionFiles files, Setting setting, DbmWriter writer) {
        this(files, setting);
        this.writer = writer;
    }

    /** The name: the file name without what its kind adds. */
    public String name() {
        return files.name();
    }

    /** The kind of the files. */
    public DbmKind kind() {
        return files.kind();
    }

    /** The files; first the one with the values. */
    public SessionFiles files() {
        return files;
    }

    /** All keys in the file's order; damage in the file hides only what it hits. */
    public List<SessionKey> keys() throws SourceException {
        List<SessionKey> keys = new ArrayList<>();
        for (DbmRecord entry : opened().list().records()) {
            keys.add(key(entry));
        }
        return keys;
    }

    /** The number of keys. */
    public long size() throws SourceException {
        return opened().size();
    }

    /** The value of a key, empty if the session does not have it. */
    public Optional<Value> get(String key) throws SourceException {
        Optional<MemorySegment> pickle = opened().get(SessionKey.of(key).bytes());
        if (pickle.isEmpty() && key.contains(SessionKey.ESCAPED)) {
            pickle = opened().get(SessionKey.unescaped(key).bytes());
        }
        return pickle.isPresent()
                ? Optional.of(unpickled(pickle.get(), where(key)).value())
                : Optional.empty();
    }

    /** Stores a value under a key as DataManager does, pickled with protocol 2. */
    public void set(String key, Value value) throws SourceException {
        store(SessionKey.of(key), value);
    }

    /** Stores several values, in SQLite shelves all or none of them. */
    public void setAll(Map<String, Value> values) throws SourceException {
        try {
            writing().together(() -> {
                for (Map.Entry<String, Value> item : values.entrySet()) {
                    writing().store(SessionKey.of(item.getKey()).bytes(), Pickles.write(item.getValue()));
                }
            });
        } finally {
            forget();
        }
    }

    /** Removes a key; {@code false} if it was not there. */
    public boolean remove(String key) throws SourceException {
        Optional<DbmRecord> entry = find(key);
        if (entry.isEmpty()) {
            return false;
        }
        boolean removed = writing().delete(entry.get().key());
        forget();
        return removed;
    }

    void store(SessionKey key, Value value) throws SourceException {
        byte[] pickle = Pickles.write(value);
        writing().store(key.bytes(), pickle);
        forget();
    }

    /** The open shelf. */
    Dbm opened() throws SourceException {
        if (reader == null) {
            reader = files.open();
        }
        return reader;
    }

    SessionKey key(DbmRecord entry) throws SourceException {
        return SessionKey.of(entry.key(), origin().python() == Python.TWO);
    }

    /** The entry of a key as {@link SessionKey#text()} shows it. */
    Optional<DbmRecord> find(String text) throws SourceException {
        Optional<DbmRecord> plain = opened().find(SessionKey.of(text).bytes());
        return plain.isPresent() || !text.contains(SessionKey.ESCAPED)
                ? plain
                : opened().find(SessionKey.unescaped(text).bytes());
    }

    /** All entries; what is damaged is added to the problems. */
    List<DbmRecord> records(List<? super SourceException> problems) throws SourceException {
        Listing listing = opened().list();
        problems.addAll(listing.damages());
        return listing.records();
    }

    /** The value of an entry; empty, with a problem more, if it cannot be read. */
    Optional<Value> valueOr(DbmRecord entry, List<? super SourceException> problems)
            throws SourceException.Cancelled {
        try {
            return Optional.of(value(entry));
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            problems.add(e);
            return Optional.empty();
        }
    }

    Value value(DbmRecord entry) throws SourceException {
        return load(entry).value();
    }

    /** The value of an entry with the notes on its pickle. */
    Unpickled load(DbmRecord entry) throws SourceException {
        return unpickled(opened().value(entry), where(key(entry).text()));
    }

    private Unpickled unpickled(MemorySegment pickle, String where) throws SourceException {
        return setting.pickles().read(pickle, List.of(), origin(), where, setting.cancel());
    }

    /** Which Python on which machine wrote it. */
    Origin origin() throws SourceException {
        if (origin == null) {
            origin = setting.guess().of(files, opened());
        }
        return origin;
    }

    String where(String key) {
        return name() + "/" + key;
    }

    @Override
    public void close() throws SourceException {
        try (DbmWriter _ = writer) {
            forget();
        } finally {
            writer = null;
        }
    }

    private DbmWriter writing() throws SourceException {
        if (writer == null) {
            writer = files.write(setting.disk());
        }
        return writer;
    }

    /** An open reader does not see what is stored later. */
    private void forget() throws SourceException {
        try (Dbm _ = reader) {
            reader = null;
        }
    }
}
