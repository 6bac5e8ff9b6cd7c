package org.poolscope.storage.heap.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change in the making: reads as if it were done, while the file stays as it is until {@link PageStore#commit}. Belongs
 * to the thread that holds the store's lock.
 */
public final class PageChanges implements PageReader {
    private static final int FIRST_SLOTS = 64;
    private static final int BITS = Long.SIZE;

    private final PageStore store;
    private final PageReader below;
    private final List<PageBuffer> changed = new ArrayList<>();
    private PageBuffer[] slots = new PageBuffer[FIRST_SLOTS];
    private PageBuffer last;

    PageChanges(PageStore store, PageReader below) {
        this.store = store;
        this.below = below;
        this.last = buffer(0);
    }

    @Override
    public String name() {
        return below.name();
    }

    @Override
    public int u8(long address) {
        PageBuffer page = find(address >>> PageLayout.SHIFT);
        return page == null ? below.u8(address) : page.bytes[offset(address)] & 0xFF;
    }

    @Override
    public int u16(long address) {
        PageBuffer page = find(address >>> PageLayout.SHIFT);
        return page == null
                ? below.u16(address)
                : (short) PageLayout.SHORT.get(page.bytes, within(address, Short.BYTES)) & 0xFFFF;
    }

    @Override
    public int i32(long address) {
        PageBuffer page = find(address >>> PageLayout.SHIFT);
        return page == null ? below.i32(address) : (int) PageLayout.INT.get(page.bytes, within(address, Integer.BYTES));
    }

    @Override
    public long i64(long address) {
        PageBuffer page = find(address >>> PageLayout.SHIFT);
        return page == null ? below.i64(address) : (long) PageLayout.LONG.get(page.bytes, within(address, Long.BYTES));
    }

    @Override
    public void copy(long address, byte[] to, int start, int length) {
        PageBuffer page = find(address >>> PageLayout.SHIFT);
        if (page == null) {
            below.copy(address, to, start, length);
        } else {
            System.arraycopy(page.bytes, within(address, length), to, start, length);
        }
    }

    @Override
    public void confirm() {
        // The lock is held: nobody else changes anything.
    }

    /** Changes a byte. */
    public void put8(long address, int value) {
        PageBuffer page = buffer(address >>> PageLayout.SHIFT);
        page.bytes[offset(address)] = (byte) value;
        page.mark(offset(address), 1);
    }

    /** Changes a number of 16 bits. */
    public void put16(long address, int value) {
        PageBuffer page = buffer(address >>> PageLayout.SHIFT);
        PageLayout.SHORT.set(page.bytes, within(address, Short.BYTES), (short) value);
        page.mark(offset(address), Short.BYTES);
    }

    /** Changes a number of 32 bits. */
    public void put32(long address, int value) {
        PageBuffer page = buffer(address >>> PageLayout.SHIFT);
        PageLayout.INT.set(page.bytes, within(address, Integer.BYTES), value);
        page.mark(offset(address), Integer.BYTES);
    }

    /** Changes a number of 64 bits. */
    public void put64(long address, long value) {
        PageBuffer page = buffer(address >>> PageLayout.SHIFT);
        PageLayout.LONG.set(page.bytes, within(address, Long.BYTES), value);
        page.mark(offset(address), Long.BYTES);
    }

    /** Changes bytes that lie within one page. */
    public void put(long address, byte[] from, int start, int length) {
        if (length > 0) {
            PageBuffer page = buffer(address >>> PageLayout.SHIFT);
            System.arraycopy(from, start, page.bytes, within(address, length), length);
            page.mark(offset(address), length);
        }
    }

    /**
     * Gives out a page.
     *
     * @return the address of a page of zeros with {@code kind} in its header
     */
    public long allocate(int kind) {
        long free = i64(PageLayout.FREE_PAGES);
        long page = free > 0 ? reuse() : append();
        long address = page << PageLayout.SHIFT;
        if (free > 0) {
            PageBuffer buffer = buffer(page);
            Arrays.fill(buffer.bytes, (byte) 0);
            buffer.dirty = -1L;
            put64(PageLayout.FREE_PAGES, free - 1);
        }
        put8(address + PageLayout.KIND, kind);
        return address;
    }

    /** Takes a page back. */
    public void free(long address) {
        long page = address >>> PageLayout.SHIFT;
        long word = word(page);
        long bit = 1L << page % PageLayout.GROUP;
        if (page <= 1 || page >= i64(PageLayout.END) || (i64(word) & bit) == 0) {
            throw corrupt("A page is given back that is not in use", address);
        }
        put64(word, i64(word) & ~bit);
        put64(PageLayout.FREE_PAGES, i64(PageLayout.FREE_PAGES) + 1);
        put8(address + PageLayout.KIND, PageLayout.FREE);
        store.hint(page);
    }

    /** Whether nothing was changed. */
    public boolean isEmpty() {
        return changed.stream().noneMatch(page -> page.dirty != 0);
    }

    List<PageBuffer> changed() {
        return changed;
    }

    /** Behind the last page that was ever given out. */
    private long append() {
        long page = i64(PageLayout.END);
        if (page % PageLayout.GROUP == 0) {
            store.ensure(page + 2);
            zeros(page);
            put64(PageLayout.END, page + 1);
            put8((page << PageLayout.SHIFT) + PageLayout.KIND, PageLayout.BITMAP);
            use(page);
            page++;
        }
        store.ensure(page + 1);
        zeros(page);
        put64(PageLayout.END, page + 1);
        use(page);
        return page;
    }

    private long reuse() {
        long end = i64(PageLayout.END);
        long from = Math.min(store.hint(), end - 1);
        long found = search(from, end);
        if (found < 0) {
            found = search(0, from);
        }
        if (found < 0) {
            throw corrupt("The store counts free pages, and none is marked as free", PageLayout.FREE_PAGES);
        }
        use(found);
        store.hint(found + 1);
        return found;
    }

    /** The first free page of a range, −1 if all are in use. */
    private long search(long from, long to) {
        long page = from;
        while (page < to) {
            long inGroup = page % PageLayout.GROUP;
            long free = ~i64(word(page)) & -1L << inGroup;
            long base = page - inGroup % BITS;
            if (free != 0) {
                long found = base + Long.numberOfTrailingZeros(free);
                return found < to ? found : -1;
            }
            page = base + BITS;
        }
        return -1;
    }

    private void use(long page) {
        put64(word(page), i64(word(page)) | 1L << page % PageLayout.GROUP);
    }

    /** Address of the 64 bits in which that of a page is. */
    private static long word(long page) {
        long inGroup = page % PageLayout.GROUP;
        return (PageLayout.bitmapOf(page) << PageLayout.SHIFT) + PageLayout.HEADER + inGroup / BITS * Long.BYTES;
    }

    private @Nullable PageBuffer find(long number) {
        if (last.number == number) {
            return last;
        }
        int mask = slots.length - 1;
        for (int i = place(number) & mask; slots[i] != null; i = (i + 1) & mask) {
            if (slots[i].number == number) {
                last = slots[i];
                return last;
            }
        }
        return null;
    }

    private PageBuffer buffer(long number) {
        PageBuffer known = changed.isEmpty() ? null : find(number);
        if (known != null) {
            return known;
        }
        PageBuffer fresh = store.buffer(number);
        below.copy(number << PageLayout.SHIFT, fresh.bytes, 0, PageLayout.PAGE);
        return add(fresh);
    }

    /** A page that was never given out holds zeros, and there is no checksum to look at. */
    private void zeros(long number) {
        PageBuffer fresh = store.buffer(number);
        Arrays.fill(fresh.bytes, (byte) 0);
        add(fresh);
    }

    private PageBuffer add(PageBuffer fresh) {
        changed.add(fresh);
        if (changed.size() * 2 > slots.length) {
            slots = new PageBuffer[slots.length * 4];
            changed.forEach(this::insert);
        } else {
            insert(fresh);
        }
        last = fresh;
        return fresh;
    }

    private void insert(PageBuffer page) {
        int mask = slots.length - 1;
        int i = place(page.number) & mask;
        while (slots[i] != null) {
            i = (i + 1) & mask;
        }
        slots[i] = page;
    }

    private static int place(long number) {
        return (int) ((number * 0x9E37_79B9_7F4A_7C15L) >>> 40);
    }

    private static int offset(long address) {
        return (int) (address & (PageLayout.PAGE - 1));
    }

    private int within(long address, int length) {
        int offset = offset(address);
        if (offset + length > PageLayout.PAGE) {
            throw corrupt("A thing of " + length + " bytes reaches over the end of its page", address);
        }
        return offset;
    }
}
