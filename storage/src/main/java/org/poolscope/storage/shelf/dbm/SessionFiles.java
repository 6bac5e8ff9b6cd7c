package org.poolscope.storage.shelf.dbm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.MappedFile;

/**
 * The files that together are one shelf.
 *
 * @param name  the name of the session: the file name without a suffix of its kind, other dots kept
 * @param kind  as the content says
 * @param files all of them; first the one with the values
 */
public record SessionFiles(String name, DbmKind kind, List<Path> files) {
    /** Copies the list. */
    public SessionFiles {
        files = List.copyOf(files);
    }

    /** The file with the values. */
    public Path main() {
        return files.getFirst();
    }

    /** Opens the shelf to read it; nothing in its folder changes. */
    public Dbm open() throws SourceException {
        return switch (kind) {
            case DUMB -> DumbFile.open(main(), files.get(1));
            case SQLITE -> SqliteDbm.open(main());
            default -> openFile();
        };
    }

    /** Opens the shelf to store into it; kinds that Poolscope only reads are refused with the reason. */
    public DbmWriter write() throws SourceException {
        return write(Disk.REAL);
    }

    /** As {@link #write()}, with dumb shelves on the given disk. */
    public DbmWriter write(Disk disk) throws SourceException {
        return switch (kind) {
            case DUMB -> new DumbWriter(main(), files.get(1), disk);
            case SQLITE -> new SqliteWriter(main(), SqliteConnection.writable(main()));
            default -> throw readOnly();
        };
    }

    /** Fails as {@link #write()} does for kinds that Poolscope only reads. */
    public void requireWritable() throws SourceException.Unsupported {
        if (!kind.writable()) {
            throw readOnly();
        }
    }

    private SourceException.Unsupported readOnly() {
        return new SourceException.Unsupported(
                "Poolscope reads shelves of the kind " + kind.shown() + " but does not write them.",
                main().toString(), "Store into a new session; new sessions are SQLite files.");
    }

    /** Makes a new, empty shelf, an SQLite file as Python 3.13 makes it, and opens it to store into it. */
    public static DbmWriter create(Path file) throws SourceException {
        if (Files.exists(file)) {
            throw new SourceException.Denied("There is a file of this name already.", file.toString(),
                    "Choose another name.");
        }
        return new SqliteWriter(file, SqliteConnection.create(file));
    }

    private Dbm openFile() throws SourceException {
        MappedFile file = MappedFile.open(main());
        try {
            return switch (kind) {
                case GDBM, GDBM_NUMSYNC -> GdbmFile.open(file, false);
                case GDBM_NDBM -> GdbmFile.open(file, true);
                case BDB_HASH -> BdbFile.open(file, false);
                case BDB_NDBM -> BdbFile.open(file, true);
                case BDB_185 -> Bdb185File.open(file);
                case NDBM -> NdbmFile.open(file);
                case DUMB, SQLITE -> throw new IllegalStateException("not a single file: " + kind);
            };
        } catch (InternalError e) {
            throw file.shrank(e);
        }
    }
}
