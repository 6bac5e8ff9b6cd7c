package org.poolscope.storage.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.poolscope.model.source.SourceException;

/**
 * Checked reading of whole numbers from a file, at any alignment, in one byte order.
 *
 * @param file  the bytes
 * @param order the byte order of every number
 */
public record FileView(MappedFile file, ByteOrder order) {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** The size of the file in bytes. */
    public long size() {
        return file.size();
    }

    /** An unsigned byte. */
    public int u8(long offset) throws SourceException.Corrupt {
        file.check(offset, 1);
        return file.bytes().get(ValueLayout.JAVA_BYTE, offset) & 0xFF;
    }

    /** An unsigned number of 16 bits. */
    public int u16(long offset) throws SourceException.Corrupt {
        file.check(offset, Short.BYTES);
        short read = file.bytes().get(SHORT, offset);
        return (swapped() ? Short.reverseBytes(read) : read) & 0xFFFF;
    }

    /** A signed number of 32 bits. */
    public int i32(long offset) throws SourceException.Corrupt {
        file.check(offset, Integer.BYTES);
        int read = file.bytes().get(INT, offset);
        return swapped() ? Integer.reverseBytes(read) : read;
    }

    /** An unsigned number of 32 bits. */
    public long u32(long offset) throws SourceException.Corrupt {
        return Integer.toUnsignedLong(i32(offset));
    }

    /** A signed number of 64 bits. */
    public long i64(long offset) throws SourceException.Corrupt {
        file.check(offset, Long.BYTES);
        long read = file.bytes().get(LONG, offset);
        return swapped() ? Long.reverseBytes(read) : read;
    }

    /** See {@link MappedFile#copy(long, int)}. */
    public byte[] copy(long offset, int length) throws SourceException.Corrupt {
        return file.copy(offset, length);
    }

    /** See {@link MappedFile#slice(long, long)}. */
    public MemorySegment slice(long offset, long length) throws SourceException.Corrupt {
        return file.slice(offset, length);
    }

    /** See {@link MappedFile#corrupt(String, long)}. */
    public SourceException.Corrupt corrupt(String what, long offset) {
        return file.corrupt(what, offset);
    }

    private boolean swapped() {
        return order == ByteOrder.BIG_ENDIAN;
    }
}
