package org.poolscope.storage.heap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.poolscope.storage.heap.alloc.Addresses;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.alloc.SizeClass;
import org.poolscope.storage.heap.alloc.Survey;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.DictCheck;
import org.poolscope.storage.heap.object.DictIndex;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.References;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/** Checks that each page and piece in use belongs to exactly one thing, and that all counts are right. */
final class StructureCheck {
    private final PageReader pages;
    private final List<String> faults = new ArrayList<>();
    private final Addresses claimed = new Addresses();
    private final BitSet claimedPages = new BitSet();
    private final Map<Long, Integer> references = new HashMap<>();
    private final Set<Long> ids = new HashSet<>();
    private long pieces;

    StructureCheck(PageReader pages) {
        this.pages = pages;
    }

    List<String> faults() {
        attempt(this::lists);
        attempt(() -> Survey.objects(pages, at -> attempt(() -> object(at))));
        attempt(this::root);
        attempt(this::counts);
        references.forEach((at, count) -> attempt(() -> {
            if (Head.references(pages, at) != count) {
                fault("The object counts " + Head.references(pages, at) + " references and has " + count, at);
            }
        }));
        attempt(this::usedPages);
        return faults;
    }

    private void object(long at) {
        Head.check(pages, at, 0);
        claim(at);
        references.putIfAbsent(at, 0);
        long id = Head.id(pages, at);
        if (id <= 0 || id >= pages.i64(PageLayout.NEXT_ID) || !ids.add(id)) {
            fault("Two objects have the same number, or one that was not given out", at);
        }
        long body = Head.body(pages, at);
        if (Head.isTree(pages, at)) {
            PageTree.each(pages, body, this::claimPage);
        } else if (body != 0) {
            claim(body);
            int need = Head.type(pages, at) == Head.LIST ? Long.BYTES : 2 * Long.BYTES;
            long count = Head.type(pages, at) == Head.LIST ? Head.count(pages, at) : Head.used(pages, at);
            if (count < 0 || count > Heap.size(pages, body) / need) {
                fault("An object has more parts than room", at);
                return;
            }
        }
        References.cells(pages, at, cell -> cell(cell, at));
        if (Head.type(pages, at) == Head.DICT) {
            DictIndex.each(pages, at, this::claimPage);
            DictCheck.of(pages, at).ifPresent(fault -> fault(fault, at));
        }
    }

    private void cell(long cell, long from) {
        if (Cell.isObject(cell)) {
            Head.check(pages, Cell.address(cell), 0);
            references.merge(Cell.address(cell), 1, Integer::sum);
        } else if (Cell.isScalar(cell)) {
            long at = Cell.address(cell);
            Heap.check(pages, at);
            claim(at);
            long tree = Scalars.tree(pages, at);
            long length = Scalars.length(pages, at);
            if (tree != 0) {
                PageTree.each(pages, tree, this::claimPage);
            } else if (length + Integer.BYTES > Heap.size(pages, at)) {
                fault("A value is longer than its piece", at);
                return;
            }
            Scalars.read(pages, cell);
        } else if (!Cell.isReal(cell) && !Cell.isInt(cell) && (cell < Cell.NONE || cell > Cell.TRUE)) {
            fault("A cell has an unknown tag", from);
        }
    }

    private void root() {
        long root = pages.i64(PageLayout.ROOT);
        if (root == 0 && references.isEmpty()) {
            return;
        }
        if (!Cell.isObject(root) || Head.type(pages, Cell.address(root)) != Head.DICT) {
            fault("The root is no dict", PageLayout.ROOT);
            return;
        }
        references.merge(Cell.address(root), 1, Integer::sum);
    }

    private void lists() {
        BitSet listed = new BitSet();
        for (int sizeClass = 0; sizeClass < SizeClass.count(); sizeClass++) {
            long previous = 0;
            long page = pages.i64(PageLayout.HEADS + (long) sizeClass * Long.BYTES);
            while (page != 0) {
                int number = Math.toIntExact(page >>> PageLayout.SHIFT);
                if (listed.get(number) || Heap.sizeClass(pages, page) != sizeClass
                        || pages.i64(page + PageLayout.HEADER) != previous) {
                    fault("The list of pages with room is tangled", page);
                    return;
                }
                listed.set(number);
                previous = page;
                page = pages.i64(page + PageLayout.LINK);
            }
        }
        long end = pages.i64(PageLayout.END);
        for (long number = 2; number < end; number++) {
            long page = number << PageLayout.SHIFT;
            if (Survey.isUsed(pages, number) && pages.u8(page + PageLayout.KIND) == Heap.PIECES) {
                divided(page, listed.get((int) number));
            }
        }
    }

    private void divided(long page, boolean isListed) {
        int[] count = new int[1];
        Survey.pieces(pages, page, _ -> count[0]++);
        int stored = pages.u16(page + PageLayout.COUNT);
        boolean hasRoom = stored < SizeClass.perPage(Heap.sizeClass(pages, page));
        if (stored != count[0] || stored == 0 || hasRoom != isListed) {
            fault("A page counts its pieces wrongly, or is missing among those with room", page);
        }
        pieces += count[0];
        claimPage(page);
    }

    private void counts() {
        if (claimed.size() != pieces) {
            faults.add(pieces - claimed.size() + " pieces are in use that nothing refers to.");
        }
    }

    private void usedPages() {
        long end = pages.i64(PageLayout.END);
        long free = 0;
        claimPage(0);
        for (long page = 0; page < end; page++) {
            if (PageLayout.bitmapOf(page) == page) {
                claimPage(page << PageLayout.SHIFT);
            }
        }
        for (long page = 0; page < end; page++) {
            boolean used = Survey.isUsed(pages, page);
            free += used ? 0 : 1;
            if (used != claimedPages.get((int) page)) {
                fault(used ? "A page is in use that nothing refers to" : "A page is used that is marked as free",
                        page << PageLayout.SHIFT);
            }
        }
        if (free != pages.i64(PageLayout.FREE_PAGES)) {
            faults.add("The store counts " + pages.i64(PageLayout.FREE_PAGES) + " free pages and has " + free + ".");
        }
    }

    private void claim(long at) {
        if (!claimed.add(at)) {
            fault("Two things share one piece", at);
        }
    }

    private void claimPage(long at) {
        int page = Math.toIntExact(at >>> PageLayout.SHIFT);
        if (claimedPages.get(page)) {
            fault("Two things share one page", at);
        }
        claimedPages.set(page);
    }

    private void fault(String what, long at) {
        if (faults.size() < Verification.MOST) {
            faults.add(what + " (at byte " + at + ").");
        }
    }

    private void attempt(Runnable check) {
        try {
            check.run();
        } catch (HeapFault e) {
            faults.add(e.failure().what());
        } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
            faults.add("A number contradicts the format (" + e.getMessage() + ").");
        }
    }
}
