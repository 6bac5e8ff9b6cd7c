package org.poolscope.storage.shelf.dbm;

import java.nio.ByteOrder;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;
import org.poolscope.storage.file.MappedFile;

/**
 * The checked header of a GDBM file.
 *
 * @param view       the file in its writer's byte order
 * @param numsync    whether the header is the extended one
 * @param directory  offset of the directory
 * @param bits       the directory has 2^bits entries
 * @param bucketSize size of a bucket in bytes
 * @param elements   elements in a bucket
 * @param layout     where they lie
 */
record GdbmHeader(FileView view, boolean numsync, long directory, int bits, int bucketSize, int elements,
        GdbmLayout layout) {
    private static final int OLDEST = 0x13579ace;
    private static final int NARROW = 0x13579acd;
    private static final int WIDE = 0x13579acf;
    private static final int NARROW_NUMSYNC = 0x13579ad0;
    private static final int WIDE_NUMSYNC = 0x13579ad1;

    /** The byte order if these first four bytes, taken as a little-endian number, begin a GDBM file. */
    static Optional<ByteOrder> order(int magic) {
        if (isMagic(magic)) {
            return Optional.of(ByteOrder.LITTLE_ENDIAN);
        }
        return isMagic(Integer.reverseBytes(magic)) ? Optional.of(ByteOrder.BIG_ENDIAN) : Optional.empty();
    }

    static GdbmHeader read(MappedFile file) throws SourceException.Corrupt {
        int first = new FileView(file, ByteOrder.LITTLE_ENDIAN).i32(0);
        ByteOrder order = order(first).orElseThrow(() -> file.corrupt("This is not a GDBM file", 0));
        FileView view = new FileView(file, order);
        int magic = view.i32(0);
        return switch (magic) {
            case NARROW, NARROW_NUMSYNC -> read(view, magic, false);
            case WIDE, WIDE_NUMSYNC -> read(view, magic, true);
            default -> read(view, magic, fits(view, true));
        };
    }

    /** Whether a magic, in either byte order, is that of the extended header. */
    static boolean isNumsync(int magic) {
        int swapped = Integer.reverseBytes(magic);
        return magic == NARROW_NUMSYNC || magic == WIDE_NUMSYNC || swapped == NARROW_NUMSYNC || swapped == WIDE_NUMSYNC;
    }

    private static boolean isMagic(int magic) {
        return switch (magic) {
            case OLDEST, NARROW, WIDE, NARROW_NUMSYNC, WIDE_NUMSYNC -> true;
            default -> false;
        };
    }

    private static boolean fits(FileView view, boolean wide) throws SourceException.Corrupt {
        int at = bucketSizeAt(wide);
        return GdbmLayout.fitting(wide, view.i32(at), view.i32(at + 4)).isPresent();
    }

    private static int bucketSizeAt(boolean wide) {
        return wide ? 24 : 20;
    }

    private static GdbmHeader read(FileView view, int magic, boolean wide) throws SourceException.Corrupt {
        int sizeAt = bucketSizeAt(wide);
        int bucketSize = view.i32(sizeAt);
        int elements = view.i32(sizeAt + 4);
        GdbmLayout layout = GdbmLayout.fitting(wide, bucketSize, elements).orElseThrow(() -> view.corrupt(
                "The header is damaged: " + elements + " elements do not fill a bucket of " + bucketSize + " bytes",
                sizeAt));
        long directory = wide ? view.i64(8) : view.u32(8);
        int directorySize = view.i32(sizeAt - 8);
        int bits = view.i32(sizeAt - 4);
        if (bits < 0 || bits > 30 || ((long) layout.offsetSize() << bits) != directorySize) {
            throw view.corrupt("The header is damaged: a directory of " + directorySize + " bytes cannot have 2^" + bits
                    + " entries", sizeAt - 8);
        }
        view.file().check(directory, directorySize);
        return new GdbmHeader(view, isNumsync(magic), directory, bits, bucketSize, elements, layout);
    }

    /** The offset of the bucket that an entry of the directory points at. */
    long bucket(int entry) throws SourceException.Corrupt {
        return offset(directory + (long) entry * layout.offsetSize());
    }

    /** A file offset stored at a place. */
    long offset(long at) throws SourceException.Corrupt {
        return layout.offsetSize() == Long.BYTES ? view.i64(at) : view.u32(at);
    }
}
