package org.poolscope.app.architecture.offender.storage.shelf;

import java.lang.foreign.MemorySegment;
import java.util.zip.CRC32;

/** A store that takes a checksum of memory that may be mapped. */
public record MappedShelf(MemorySegment bytes) {
    /** The checksum. */
    public long checksum() {
        CRC32 sum = new CRC32();
        sum.update(bytes.asByteBuffer());
        return sum.getValue();
    }
}
