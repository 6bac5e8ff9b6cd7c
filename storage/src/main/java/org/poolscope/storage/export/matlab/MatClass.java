package org.poolscope.storage.export.matlab;

/** Classes of arrays, and the type in which their numbers are stored (MAT-File Format, tables 1-1 and 1-3). */
enum MatClass {
    CHAR(4, 17, 2), DOUBLE(6, 9, 8), SINGLE(7, 7, 4), INT8(8, 1, 1), UINT8(9, 2, 1), INT16(10, 3, 2), UINT16(11, 4,
            2), INT32(12, 5, 4), UINT32(13, 6, 4), INT64(14, 12, 8), UINT64(15, 13, 8);

    private final int id;
    private final int stored;
    private final int width;

    MatClass(int id, int stored, int width) {
        this.id = id;
        this.stored = stored;
        this.width = width;
    }

    /** The number of the class. */
    int id() {
        return id;
    }

    /** The number of the type of its numbers. */
    int stored() {
        return stored;
    }

    /** Bytes of a number. */
    int width() {
        return width;
    }
}
