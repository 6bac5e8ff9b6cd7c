package org.poolscope.storage.heap.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * Where things are in a page and in the first page of a file; see {@code docs/formats/heap.md}. All numbers are little
 * endian. The first 16 bytes of each page are its header: checksum, kind, size class, count, link.
 */
public final class PageLayout {
    /** Bytes in a page. */
    public static final int PAGE = 4096;
    /** Binary logarithm of {@link #PAGE}. */
    public static final int SHIFT = 12;
    /** Bytes before the content of a page. */
    public static final int HEADER = 16;
    /** Place of the kind, one byte. */
    public static final int KIND = 4;
    /** Place of the size class or local depth, one byte. */
    public static final int CLASS = 5;
    /** Place of the number of things in use, two bytes. */
    public static final int COUNT = 6;
    /** Place of a link to another page, eight bytes. */
    public static final int LINK = 8;

    /** A page that was given back. */
    public static final int FREE = 0;
    /** The first page of a file. */
    public static final int SUPER = 1;
    /** A page of bits, one a page: set where it is in use. */
    public static final int BITMAP = 2;

    /** Place of the magic number in the first page. */
    public static final int MAGIC_AT = LINK;
    /** {@code POOLHEAP}. */
    public static final long MAGIC = 0x5041_4548_4C4F_4F50L;
    /** The version of the format that this program writes and reads. */
    public static final int VERSION = 1;
    /** Place of the version, four bytes, and behind it the page size, four bytes. */
    public static final int VERSION_AT = 16;
    /** Place of the random number that tells this store from others. */
    public static final int STORE_ID = 24;
    /** Place of the number of pages that were ever given out; all behind are zeros. */
    public static final int END = 32;
    /** Place of the number of pages below that which are free. */
    public static final int FREE_PAGES = 40;
    /** Place of the reference to the root dict. */
    public static final int ROOT = 48;
    /** Place of the number that the next object gets. */
    public static final int NEXT_ID = 56;
    /** Place of the first of the heads of the lists of pages with room, one a size class. */
    public static final int HEADS = 512;

    /** Pages that one page of bits tells of, itself among them. */
    public static final int GROUP = (PAGE - HEADER) * Byte.SIZE;
    /** Bytes of a line: what changes in a page is written and logged in lines. */
    static final int LINE = 64;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private PageLayout() {}

    /** The checksum of a page: all its bytes behind the checksum itself, then its number, so that none can be swapped. */
    public static int checksum(byte[] page, long number) {
        CRC32 sum = new CRC32();
        sum.update(page, Integer.BYTES, PAGE - Integer.BYTES);
        byte[] tail = new byte[Long.BYTES];
        LONG.set(tail, 0, number);
        sum.update(tail);
        return (int) sum.getValue();
    }

    /** Puts its checksum into a page. */
    static void seal(byte[] page, long number) {
        INT.set(page, 0, checksum(page, number));
    }

    /** Number of the page of bits that tells of page {@code number}. */
    public static long bitmapOf(long number) {
        long group = number / GROUP;
        return group == 0 ? 1 : group * GROUP;
    }
}
