package org.poolscope.storage.export.merge;

/** Some rows of a join: their keys, and for each side the row that answers. Filled again and again by one thread. */
final class Steps {
    static final long NONE = -1;

    final int room;
    final long[] keys;
    /** For each side the place of its row among its keys, {@link #NONE} if it has none. */
    final long[][] at;
    /** For each side the place of the row after it; {@link #NONE} where the row answers alone. */
    final long[][] after;
    /** How much of the row after it counts, from 0 to 1. */
    final double[][] weight;
    int count;

    Steps(int sides, int room, boolean linear) {
        this.room = room;
        this.keys = new long[room];
        this.at = new long[sides][room];
        this.after = new long[linear ? sides : 0][room];
        this.weight = new double[linear ? sides : 0][room];
    }

    boolean isFull() {
        return count == room;
    }
}
