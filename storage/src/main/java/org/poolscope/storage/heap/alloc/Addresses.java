package org.poolscope.storage.heap.alloc;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.poolscope.storage.heap.page.PageLayout;

/** A set of addresses of pieces, which are multiples of 8, in a file of any length. */
public final class Addresses {
    private final Map<Long, BitSet> pages = new TreeMap<>();
    private long size;

    /** Adds one; false if it was there. */
    public boolean add(long address) {
        BitSet page = pages.computeIfAbsent(address >>> PageLayout.SHIFT, _ -> new BitSet());
        if (page.get(place(address))) {
            return false;
        }
        page.set(place(address));
        size++;
        return true;
    }

    /** Whether one is there. */
    public boolean has(long address) {
        BitSet page = pages.get(address >>> PageLayout.SHIFT);
        return page != null && page.get(place(address));
    }

    /** How many there are. */
    public long size() {
        return size;
    }

    /** Tells all, the lowest first. */
    public void forEach(LongConsumer to) {
        pages.forEach((page, places) -> places.stream()
                .forEach(place -> to.accept((page << PageLayout.SHIFT) + (long) place * Long.BYTES)));
    }

    private static int place(long address) {
        return (int) (address & PageLayout.PAGE - 1) / Long.BYTES;
    }
}
