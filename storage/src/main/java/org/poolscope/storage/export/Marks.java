package org.poolscope.storage.export;

import java.util.BitSet;

/** Some rows of a block, marked: those that are missing, or those that were filled. Never changes. */
public final class Marks {
    /** No row. */
    public static final Marks NONE = new Marks(new BitSet());

    private final BitSet rows;
    private final int count;

    private Marks(BitSet rows) {
        this.rows = rows;
        this.count = rows.cardinality();
    }

    /** The rows that are set in {@code rows}, which the caller gives away. */
    public static Marks of(BitSet rows) {
        return rows.isEmpty() ? NONE : new Marks(rows);
    }

    /** All of the first {@code rows} rows. */
    public static Marks all(int rows) {
        BitSet all = new BitSet(rows);
        all.set(0, rows);
        return of(all);
    }

    /** Whether this row is marked. */
    public boolean at(int row) {
        return count > 0 && rows.get(row);
    }

    /** The first marked row from {@code row} on, -1 if there is none. */
    public int next(int row) {
        return rows.nextSetBit(row);
    }

    /** How many rows are marked. */
    public int count() {
        return count;
    }

    /** Whether no row is marked. */
    public boolean isEmpty() {
        return count == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks marks && rows.equals(marks.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
