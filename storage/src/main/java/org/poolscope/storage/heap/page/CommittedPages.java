package org.poolscope.storage.heap.page;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The pages as they lie in the file, for one reading; each page is checked when this process first looks at it. */
final class CommittedPages implements PageReader {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment view;
    private final long[] checked;
    private final PageStore store;
    private final long sequence;

    CommittedPages(PageStore store, MemorySegment view, long[] checked, long sequence) {
        this.store = store;
        this.view = view;
        this.checked = checked;
        this.sequence = sequence;
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public int u8(long address) {
        look(address, 1);
        return view.get(ValueLayout.JAVA_BYTE, address) & 0xFF;
    }

    @Override
    public int u16(long address) {
        look(address, Short.BYTES);
        return view.get(SHORT, address) & 0xFFFF;
    }

    @Override
    public int i32(long address) {
        look(address, Integer.BYTES);
        return view.get(INT, address);
    }

    @Override
    public long i64(long address) {
        look(address, Long.BYTES);
        return view.get(LONG, address);
    }

    @Override
    public void copy(long address, byte[] to, int start, int length) {
        look(address, length);
        MemorySegment.copy(view, ValueLayout.JAVA_BYTE, address, to, start, length);
    }

    @Override
    public void confirm() {
        if (store.sequence() != sequence) {
            throw corrupt("The store was changed while it was read", 0);
        }
    }

    private void look(long address, int length) {
        long page = address >>> PageLayout.SHIFT;
        int word = (int) (page >>> 6);
        if (word >= checked.length || address < 0) {
            throw corrupt("A reference points outside of the file, which has " + view.byteSize() + " bytes", address);
        }
        if ((checked[word] & 1L << page) == 0) {
            check(page);
        }
        if ((address & (PageLayout.PAGE - 1)) + length > PageLayout.PAGE) {
            throw corrupt("A thing of " + length + " bytes reaches over the end of its page", address);
        }
    }

    private void check(long page) {
        long address = page << PageLayout.SHIFT;
        if (address + PageLayout.PAGE > view.byteSize()) {
            throw corrupt("A reference points outside of the file, which has " + view.byteSize() + " bytes", address);
        }
        byte[] copy = new byte[PageLayout.PAGE];
        MemorySegment.copy(view, ValueLayout.JAVA_BYTE, address, copy, 0, PageLayout.PAGE);
        if ((int) PageLayout.INT.get(copy, 0) != PageLayout.checksum(copy, page)) {
            throw corrupt("Page " + page + " is damaged: its checksum is wrong", address);
        }
        checked[(int) (page >>> 6)] |= 1L << page;
    }
}
