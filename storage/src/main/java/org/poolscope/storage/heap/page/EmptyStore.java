package org.poolscope.storage.heap.page;

/** The pages of a store that holds nothing yet. */
public final class EmptyStore {
    private static final long PAGES = 8;
    private static final int TAKEN = 3;

    private EmptyStore() {}

    /** Writes them, and waits until the disk holds them; {@code store} tells this store from others. */
    public static void format(Medium data, long store) {
        data.grow(PAGES * PageLayout.PAGE);
        byte[] bitmap = new byte[PageLayout.PAGE];
        bitmap[PageLayout.KIND] = PageLayout.BITMAP;
        bitmap[PageLayout.HEADER] = TAKEN;
        PageLayout.seal(bitmap, 1);
        data.put(PageLayout.PAGE, bitmap, 0, bitmap.length);
        byte[] first = new byte[PageLayout.PAGE];
        first[PageLayout.KIND] = PageLayout.SUPER;
        PageLayout.LONG.set(first, PageLayout.MAGIC_AT, PageLayout.MAGIC);
        PageLayout.INT.set(first, PageLayout.VERSION_AT, PageLayout.VERSION);
        PageLayout.INT.set(first, PageLayout.VERSION_AT + Integer.BYTES, PageLayout.PAGE);
        PageLayout.LONG.set(first, PageLayout.STORE_ID, store);
        PageLayout.LONG.set(first, PageLayout.END, 2L);
        PageLayout.LONG.set(first, PageLayout.NEXT_ID, 1L);
        PageLayout.seal(first, 0);
        data.put(0, first, 0, first.length);
        data.force();
    }
}
