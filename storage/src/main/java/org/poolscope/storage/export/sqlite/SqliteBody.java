package org.poolscope.storage.export.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.FileBody;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.ProvenanceText;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.file.DiskFailure;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A whole database. It needs no journal, as nobody sees it before it is complete. */
record SqliteBody(Merged merged, SqliteTable table, LossReport losses) implements FileBody {
    private static final int HEADS = 1 << 14;
    private static final int ROW = 8;

    @Override
    public long expectedSize() {
        Rows rows = rows();
        return HEADS + rows.count() * (ROW + rows.columns().stream().mapToLong(
                column -> 1 + (column.isText() ? column.type().itemSize() / 4 : column.type().itemSize())).sum());
    }

    @Override
    public void writeTo(Path file, Path target, Cancel cancel, Progress progress)
            throws SourceException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri() + "?mode=rw")) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(table.creation());
                statement.execute("CREATE TABLE poolscope_columns (\"table\" TEXT, name TEXT, unit TEXT, title TEXT)");
                statement.execute("CREATE TABLE poolscope_provenance (json TEXT)");
            }
            rows(connection, cancel, progress);
            table.tell(connection);
            try (PreparedStatement told = connection
                    .prepareStatement("INSERT INTO poolscope_provenance VALUES (?)")) {
                told.setString(1, ProvenanceText.json(merged.provenance()));
                told.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw isFull(e) ? DiskFailure.full(target) : DiskFailure.of(new IOException(e.getMessage(), e), target);
        }
    }

    /** A limit or a quota that is reached comes as a write that failed, without the system's reason. */
    private static boolean isFull(SQLException e) {
        return e instanceof SQLiteException told && (told.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                || told.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_WRITE);
    }

    private void rows(Connection connection, Cancel cancel, Progress progress) throws SQLException, SourceException {
        try (PreparedStatement statement = connection.prepareStatement(table.insertion());
                Blocks blocks = rows().blocks(cancel)) {
            for (@Nullable
            Block block = blocks.next(); block != null; block = blocks.next()) {
                cancel.check("the export");
                table.insert(statement, block);
                progress.report(block.first() + block.rows(), rows().count(), "rows");
            }
        }
    }

    private Rows rows() {
        return merged.datasets().getFirst().rows();
    }
}
