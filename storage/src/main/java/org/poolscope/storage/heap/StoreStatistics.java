package org.poolscope.storage.heap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.alloc.SizeClass;
import org.poolscope.storage.heap.alloc.Survey;
import org.poolscope.storage.heap.object.DictIndex;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;
import org.poolscope.storage.heap.page.PageStore;

/**
 * What takes how much room in a store.
 *
 * @param bytes     of the file
 * @param pages     that were ever given out
 * @param kinds     how many of them there are of each kind, by its word
 * @param objects   lists, dicts and arrays
 * @param inPieces  bytes of the pieces in use
 * @param roomInPieces bytes of the pieces that are free in pages divided into pieces: what fragmentation costs
 * @param changes   committed so far
 */
public record StoreStatistics(long bytes, long pages, Map<String, Long> kinds, long objects, long inPieces,
        long roomInPieces, long changes) {

    /** Looks at the header of every page. */
    static StoreStatistics of(PageStore store) {
        return store.read(pages -> count(store, pages));
    }

    /** The share of the room in divided pages that is free, from 0 to 1. */
    public double fragmentation() {
        long all = inPieces + roomInPieces;
        return all == 0 ? 0 : (double) roomInPieces / all;
    }

    private static StoreStatistics count(PageStore store, PageReader pages) {
        long end = pages.i64(PageLayout.END);
        Map<String, Long> kinds = new LinkedHashMap<>();
        long objects = 0;
        long used = 0;
        long room = 0;
        for (long page = 0; page < end; page++) {
            long address = page << PageLayout.SHIFT;
            int kind = Survey.isUsed(pages, page) ? pages.u8(address + PageLayout.KIND) : PageLayout.FREE;
            kinds.merge(word(kind), 1L, Long::sum);
            if (kind == Heap.PIECES) {
                int sizeClass = Heap.sizeClass(pages, address);
                int count = pages.u16(address + PageLayout.COUNT);
                objects += sizeClass == SizeClass.OBJECTS ? count : 0;
                used += (long) count * SizeClass.size(sizeClass);
                room += (long) (SizeClass.perPage(sizeClass) - count) * SizeClass.size(sizeClass);
            }
        }
        return new StoreStatistics(store.size(), end, kinds, objects, used, room, store.change());
    }

    private static String word(int kind) {
        return switch (kind) {
            case PageLayout.FREE -> "free";
            case PageLayout.SUPER -> "first";
            case PageLayout.BITMAP -> "bits";
            case Heap.PIECES -> "pieces";
            case PageTree.INNER -> "tree";
            case PageTree.LEAVES -> "leaves";
            case DictIndex.BUCKET -> "buckets";
            default -> "unknown";
        };
    }
}
