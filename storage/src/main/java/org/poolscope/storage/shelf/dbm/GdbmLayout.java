package org.poolscope.storage.shelf.dbm;

import java.util.Optional;

/** How a GDBM bucket lies in the file, which depends on the machine that wrote it. */
enum GdbmLayout {
    /** 64-bit offsets, 8-aligned: x86-64, s390x, ARM. */
    WIDE(112, 24, 8),
    /** 64-bit offsets, 4-aligned: i386. */
    WIDE_I386(84, 24, 8),
    /** 32-bit offsets. */
    NARROW(60, 20, 4);

    private final int tableStart;
    private final int elementSize;
    private final int offsetSize;

    GdbmLayout(int tableStart, int elementSize, int offsetSize) {
        this.tableStart = tableStart;
        this.elementSize = elementSize;
        this.offsetSize = offsetSize;
    }

    /** The layout in which a bucket of this size in bytes has room for exactly this number of elements. */
    static Optional<GdbmLayout> fitting(boolean wide, int bucketSize, int elements) {
        for (GdbmLayout layout : values()) {
            if (wide == (layout.offsetSize == Long.BYTES) && elements > 0
                    && (bucketSize - layout.tableStart) / layout.elementSize == elements) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /** Where element {@code index} begins, in bytes from the start of the bucket. */
    int element(int index) {
        return tableStart + index * elementSize;
    }

    /** Size of a file offset in bytes. */
    int offsetSize() {
        return offsetSize;
    }

    /** Where the key size lies in an element; the value size follows. */
    int keySize() {
        return 8 + offsetSize;
    }
}
