package org.poolscope.storage.heap;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;
import org.poolscope.storage.heap.page.PageStore;

/** Checks a store: first the checksum of every page, then, if all are right, that everything fits together. */
final class Verification {
    static final int MOST = 1000;

    private final PageReader pages;
    private final long size;
    private final List<String> faults = new ArrayList<>();

    private Verification(PageStore store) {
        this.pages = store.uncheckedPages();
        this.size = store.size();
    }

    /** What contradicts the format, a sentence each. */
    static List<String> of(PageStore store) {
        Verification verification = new Verification(store);
        verification.pages();
        if (verification.faults.isEmpty()) {
            verification.faults.addAll(tail(store));
            verification.faults.addAll(new StructureCheck(verification.pages).faults());
        }
        return verification.faults;
    }

    private void pages() {
        if (size % PageLayout.PAGE != 0) {
            faults.add("The file has " + size + " bytes, which is no number of whole pages.");
        }
        long end;
        try {
            end = pages.i64(PageLayout.END);
        } catch (HeapFault e) {
            faults.add(e.failure().what());
            return;
        }
        if (end < 2 || end > size / PageLayout.PAGE) {
            faults.add("The file should have " + end + " pages and has room for " + size / PageLayout.PAGE + ".");
            return;
        }
        for (long page = 1; page < end && faults.size() < MOST; page++) {
            try {
                pages.u8(page << PageLayout.SHIFT);
            } catch (HeapFault e) {
                faults.add(e.failure().what());
            }
        }
    }

    /** Fails for bytes behind the last page that are not zero, which no checksum covers. */
    private static List<String> tail(PageStore store) {
        List<String> faults = new ArrayList<>();
        long end = store.pages().i64(PageLayout.END) << PageLayout.SHIFT;
        long found = store.firstNonZero(end);
        if (found >= 0) {
            faults.add("Behind the last page there should be zeros (at byte " + found + ").");
        }
        return faults;
    }
}
