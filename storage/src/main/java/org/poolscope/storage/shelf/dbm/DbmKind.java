package org.poolscope.storage.shelf.dbm;

/** The kinds of file in which Python's {@code shelve} may have left a shelf. */
public enum DbmKind {
    /** GDBM, standard header. */
    GDBM("GDBM (dbm.gnu)"),
    /** GDBM after a conversion to the header with a synchronisation counter. */
    GDBM_NUMSYNC("GDBM with extended header"),
    /** GDBM posing as ndbm: {@code .pag} and {@code .dir}. */
    GDBM_NDBM("GDBM's ndbm (dbm.ndbm)"),
    /** Berkeley DB hash, version 2 and later, without a suffix. */
    BDB_HASH("Berkeley DB hash (dbhash)"),
    /** Berkeley DB hash posing as ndbm: {@code .db}. */
    BDB_NDBM("Berkeley DB ndbm (dbm.ndbm)"),
    /** Berkeley DB 1.85 hash, as on macOS and the BSDs. */
    BDB_185("Berkeley DB 1.85 hash (dbm.ndbm)"),
    /** The first ndbm: {@code .pag} of 1,024-byte pages and {@code .dir}. */
    NDBM("classic ndbm"),
    /** Python's own text index and data file. */
    DUMB("dumb (dbm.dumb)"),
    /** One SQLite table. */
    SQLITE("SQLite (dbm.sqlite3)");

    private final String shown;

    DbmKind(String shown) {
        this.shown = shown;
    }

    /** The name shown to people. */
    public String shown() {
        return shown;
    }

    /** Whether Poolscope can store into a shelf of this kind. */
    public boolean writable() {
        return this == DUMB || this == SQLITE;
    }
}
