package org.poolscope.storage.heap.alloc;

import org.poolscope.storage.heap.page.PageLayout;

/** The sizes in which pieces are given out: steps of 8 bytes up to 256, coarser ones above. */
public final class SizeClass {
    /** The class of the pieces that hold the heads of objects, which lie in pages of their own. */
    public static final int OBJECTS = 0;
    private static final int[] SIZES = sizes();
    private static final int[] COUNTS = counts();
    private static final int FINE = 256;
    private static final int BITS_AT = PageLayout.HEADER + Long.BYTES;

    private SizeClass() {}

    /** How many classes there are. */
    public static int count() {
        return SIZES.length;
    }

    /** Bytes of a piece of a class. */
    public static int size(int sizeClass) {
        return SIZES[sizeClass];
    }

    /** How many pieces a page of a class holds. */
    public static int perPage(int sizeClass) {
        return COUNTS[sizeClass];
    }

    /** The smallest class whose pieces hold so many bytes. */
    static int of(int bytes) {
        if (bytes <= FINE) {
            return Math.max(1, (bytes + 7) / 8);
        }
        int found = FINE / 8 + 1;
        while (SIZES[found] < bytes) {
            found++;
        }
        return found;
    }

    /** Place of the 64 bits in which the bit of a piece is. */
    static int word(int piece) {
        return BITS_AT + piece / Long.SIZE * Long.BYTES;
    }

    /** Place of the first piece in a page of a class. */
    public static int start(int sizeClass) {
        return BITS_AT + (COUNTS[sizeClass] + Long.SIZE - 1) / Long.SIZE * Long.BYTES;
    }

    private static int[] sizes() {
        int[] coarse = {320, 384, 448, 512, 576, 672, 808, 1008, 1352, 2032};
        int[] all = new int[1 + 256 / 8 + coarse.length];
        all[OBJECTS] = 64;
        for (int i = 1; i <= 256 / 8; i++) {
            all[i] = 8 * i;
        }
        System.arraycopy(coarse, 0, all, all.length - coarse.length, coarse.length);
        return all;
    }

    private static int[] counts() {
        int[] counts = new int[SIZES.length];
        for (int i = 0; i < counts.length; i++) {
            int room = PageLayout.PAGE - PageLayout.HEADER - Long.BYTES;
            int many = room / SIZES[i];
            while (many * SIZES[i] + (many + Long.SIZE - 1) / Long.SIZE * Long.BYTES > room) {
                many--;
            }
            counts[i] = many;
        }
        return counts;
    }
}
