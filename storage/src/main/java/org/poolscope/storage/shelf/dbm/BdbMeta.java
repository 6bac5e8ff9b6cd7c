package org.poolscope.storage.shelf.dbm;

import java.nio.ByteOrder;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;
import org.poolscope.storage.file.MappedFile;

/**
 * The checked first page of a Berkeley DB hash file, versions 7 to 10.
 *
 * @param view         the file in its writer's byte order
 * @param pageSize     in bytes
 * @param maxBucket    number of the last bucket
 * @param highMask     for looking up a key
 * @param lowMask      the same, for buckets not made yet
 * @param standardHash whether the usual hash function placed the keys
 */
record BdbMeta(FileView view, int pageSize, long maxBucket, long highMask, long lowMask, boolean standardHash) {
    private static final int MAGIC = 0x00061561;
    private static final int BTREE_MAGIC = 0x00053162;
    private static final int SNIGLET_HASH = 0x5E688DD1;
    private static final int SPARES = 96;

    /** The byte order if this little-endian number from offset 12 is a Berkeley DB hash magic. */
    static Optional<ByteOrder> order(int magic) {
        return order(magic, MAGIC);
    }

    /** Whether this little-endian number from offset 12 is the magic of a Berkeley DB tree, which is no shelf. */
    static boolean isTree(int magic) {
        return order(magic, BTREE_MAGIC).isPresent();
    }

    static BdbMeta read(MappedFile file) throws SourceException {
        int first = new FileView(file, ByteOrder.LITTLE_ENDIAN).i32(12);
        ByteOrder order = order(first).orElseThrow(() -> file.corrupt("This is not a Berkeley DB hash file", 12));
        FileView view = new FileView(file, order);
        refuseOthers(view);
        int pageSize = view.i32(20);
        if (pageSize < 512 || pageSize > 1 << 16 || Integer.bitCount(pageSize) != 1) {
            throw view.corrupt("The page size " + Integer.toUnsignedString(pageSize) + " is impossible", 20);
        }
        if (view.u8(25) != 8) {
            throw view.corrupt("The first page is not that of a hash file", 25);
        }
        return new BdbMeta(view, pageSize, view.u32(72), view.u32(76), view.u32(80), view.i32(92) == SNIGLET_HASH);
    }

    private static Optional<ByteOrder> order(int magic, int wanted) {
        if (magic == wanted) {
            return Optional.of(ByteOrder.LITTLE_ENDIAN);
        }
        return magic == Integer.reverseBytes(wanted) ? Optional.of(ByteOrder.BIG_ENDIAN) : Optional.empty();
    }

    private static void refuseOthers(FileView view) throws SourceException {
        int version = view.i32(16);
        if (version < 7 || version > 10) {
            throw refusal(view, "It is a Berkeley DB hash file of version " + Integer.toUnsignedString(version) + ".");
        }
        if (view.u8(24) != 0) {
            throw refusal(view, "It is an encrypted Berkeley DB file.");
        }
        if ((view.u8(26) & 1) != 0) {
            throw refusal(view, "It is a Berkeley DB file with checksums.");
        }
        if ((view.i32(48) & 0b111) != 0) {
            throw refusal(view, "It is a Berkeley DB file with sub-databases or duplicate keys, not a shelf.");
        }
    }

    private static SourceException refusal(FileView view, String what) {
        return new SourceException.Unsupported(what, view.file().path().toString(),
                "Poolscope reads the hash files that Python's shelve writes; dump and load it with the Berkeley DB tools.");
    }

    /** How many whole pages the file has. */
    long pages() {
        return view.size() / pageSize;
    }

    /** The number of the page with which a bucket begins; it may lie outside a damaged file. */
    long page(long bucket) throws SourceException.Corrupt {
        int spare = bucket == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(bucket);
        return bucket + view.u32(SPARES + 4L * Math.min(spare, 31));
    }

    /** The bucket in which a key belongs, by the usual hash. */
    long bucket(byte[] key) {
        int hash = 0;
        for (byte b : key) {
            hash = hash * 16777619 ^ (b & 0xFF);
        }
        long bucket = Integer.toUnsignedLong(hash) & highMask;
        return bucket > maxBucket ? bucket & lowMask : bucket;
    }
}
