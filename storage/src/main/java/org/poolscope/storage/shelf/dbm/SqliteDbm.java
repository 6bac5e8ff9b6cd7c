package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;

/** The table of a shelf in an SQLite file, read so that the folder stays as it was. */
final class SqliteDbm implements Dbm {
    private static final String ALL = "SELECT rowid, key, octet_length(value) FROM Dict ORDER BY rowid";
    private static final String FIND = "SELECT rowid, octet_length(value) FROM Dict WHERE key = ?";
    private static final String GET = "SELECT value FROM Dict WHERE key = ?";
    private static final String VALUE = "SELECT value FROM Dict WHERE rowid = ?";
    private static final String HEAD = "SELECT substr(value, 1, ?) FROM Dict WHERE rowid = ?";

    private final Path path;
    private final Connection connection;
    private final @Nullable SqliteCopy copy;

    private SqliteDbm(Path path, Connection connection, @Nullable SqliteCopy copy) {
        this.path = path;
        this.connection = connection;
        this.copy = copy;
    }

    static SqliteDbm open(Path file) throws SourceException {
        if (!SqliteCopy.hasLog(file)) {
            return new SqliteDbm(file, SqliteConnection.immutable(file), null);
        }
        SqliteCopy copy = SqliteCopy.of(file);
        try {
            return new SqliteDbm(file, SqliteConnection.writable(copy.base()), copy);
        } catch (SourceException e) {
            copy.close();
            throw e;
        }
    }

    @Override
    public DbmKind kind() {
        return DbmKind.SQLITE;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public ByteOrder byteOrder() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public synchronized void scan(RecordVisitor visitor) throws SourceException {
        try (PreparedStatement all = connection.prepareStatement(ALL); ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                if (!visitor.visit(new DbmRecord(bytes(rows, 2), rows.getLong(3), rows.getLong(1)))) {
                    return;
                }
            }
        } catch (SQLException e) {
            switch (SqliteFailure.of(e, path)) {
                case SourceException.Corrupt damage -> visitor.damaged(damage);
                case SourceException other -> throw other;
            }
        }
    }

    @Override
    public synchronized Optional<DbmRecord> find(byte[] key) throws SourceException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setBytes(1, key);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next()
                        ? Optional.of(new DbmRecord(key.clone(), rows.getLong(2), rows.getLong(1)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }

    @Override
    public synchronized Optional<MemorySegment> get(byte[] key) throws SourceException {
        try (PreparedStatement get = connection.prepareStatement(GET)) {
            get.setBytes(1, key);
            return first(get);
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }

    @Override
    public synchronized MemorySegment value(DbmRecord record) throws SourceException {
        try (PreparedStatement value = connection.prepareStatement(VALUE)) {
            value.setLong(1, record.at());
            return first(value).orElseThrow(this::gone);
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }

    @Override
    public synchronized MemorySegment head(DbmRecord record, long most) throws SourceException {
        if (record.valueLength() <= most) {
            return value(record);
        }
        try (PreparedStatement head = connection.prepareStatement(HEAD)) {
            head.setLong(1, most);
            head.setLong(2, record.at());
            return first(head).orElseThrow(this::gone);
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }

    @Override
    public synchronized long size() throws SourceException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM Dict");
                ResultSet rows = count.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }

    @Override
    public synchronized void close() throws SourceException {
        try (SqliteCopy _ = copy) {
            connection.close();
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }

    private SourceException gone() {
        return new SourceException.NotFound("The value is no longer there.", path.toString(), "Reload.");
    }

    private static Optional<MemorySegment> first(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next()
                    ? Optional.of(MemorySegment.ofArray(bytes(rows, 1)).asReadOnly())
                    : Optional.empty();
        }
    }

    private static byte[] bytes(ResultSet rows, int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }
}
