package org.poolscope.storage.shelf.dbm;

import java.nio.ByteOrder;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;
import org.poolscope.storage.file.MappedFile;

/**
 * The checked header of a Berkeley DB 1.85 hash file.
 *
 * @param view         the file in the byte order of its pages
 * @param header       the file in the byte order of its header
 * @param pageSize     in bytes
 * @param maxBucket    number of the last bucket
 * @param highMask     for looking up a key
 * @param lowMask      the same, for buckets not made yet
 * @param headerPages  pages before the first bucket
 * @param standardHash whether the usual hash function placed the keys
 */
record Bdb185Header(FileView view, FileView header, int pageSize, long maxBucket, long highMask, long lowMask,
        long headerPages, boolean standardHash) {
    private static final int MAGIC = 0x00061561;
    private static final int USUAL_HASH = 0x956E7DE3;
    private static final int SPARES = 68;
    private static final int LITTLE = 1234;
    private static final int BIG = 4321;

    /** The byte order of the header if this little-endian number begins a 1.85 file. */
    static Optional<ByteOrder> order(int magic) {
        if (magic == MAGIC) {
            return Optional.of(ByteOrder.LITTLE_ENDIAN);
        }
        return magic == Integer.reverseBytes(MAGIC) ? Optional.of(ByteOrder.BIG_ENDIAN) : Optional.empty();
    }

    static Bdb185Header read(MappedFile file) throws SourceException {
        int first = new FileView(file, ByteOrder.LITTLE_ENDIAN).i32(0);
        ByteOrder order = order(first).orElseThrow(() -> file.corrupt("This is not a 1.85 hash file", 0));
        FileView head = new FileView(file, order);
        file.check(0, 260);
        int version = head.i32(4);
        if (version != 2) {
            throw new SourceException.Unsupported("It is a Berkeley DB 1.x hash file of version " + version + ".",
                    file.path().toString(), "Poolscope reads version 2, that of 1.85.");
        }
        int pageSize = head.i32(12);
        if (pageSize < 64 || pageSize > 1 << 15 || Integer.bitCount(pageSize) != 1) {
            throw file.corrupt("The page size " + Integer.toUnsignedString(pageSize) + " is impossible", 12);
        }
        long headerPages = head.u32(60);
        if (headerPages == 0 || file.size() / pageSize >= Integer.MAX_VALUE) {
            throw file.corrupt("The number of pages is impossible", 60);
        }
        FileView view = new FileView(file, pageOrder(head));
        return new Bdb185Header(view, head, pageSize, head.u32(40), head.u32(44), head.u32(48), headerPages,
                head.i32(64) == USUAL_HASH);
    }

    private static ByteOrder pageOrder(FileView head) throws SourceException.Corrupt {
        return switch (head.i32(8)) {
            case LITTLE -> ByteOrder.LITTLE_ENDIAN;
            case BIG -> ByteOrder.BIG_ENDIAN;
            default -> throw head.corrupt("The byte order " + head.i32(8) + " is impossible", 8);
        };
    }

    /** How many pages the file has, a last one that is cut short included. */
    long pages() {
        return (view.size() + pageSize - 1) / pageSize;
    }

    /** The number of the first page of a bucket; in a sparse file it may lie behind the end. */
    long page(long bucket) throws SourceException.Corrupt {
        int level = Long.SIZE - Long.numberOfLeadingZeros(bucket);
        return bucket + headerPages + (level == 0 ? 0 : header.u32(SPARES + 4L * (Math.min(level, 32) - 1)));
    }

    /** The number of the page that an overflow address of 16 bits names. */
    long overflowPage(int address) throws SourceException.Corrupt {
        int split = address >>> 11;
        return page((1L << split) - 1) + (address & 0x7FF);
    }

    /** The bucket in which a key belongs, by the usual hash. */
    long bucket(byte[] key) {
        int hash = 0;
        for (byte b : key) {
            hash = 33 * hash + (b & 0xFF);
        }
        long bucket = Integer.toUnsignedLong(hash) & highMask;
        return bucket > maxBucket ? bucket & lowMask : bucket;
    }
}
