package org.poolscope.storage.heap.object;

import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageReader;

/**
 * Dicts: entries of two cells, key and value, in the order in which the keys came. Up to {@link #SMALL} entries lie in
 * one piece and are searched one by one; above that they lie in a tree of pages and have a {@link DictIndex}.
 */
public final class Dicts {
    static final int SMALL = 32;
    /** Bytes of an entry. */
    public static final int ENTRY = 2 * Long.BYTES;
    private static final int PER_LEAF = PageTree.LEAF / ENTRY;
    private static final int FIRST_ROOM = 2;
    private static final int WORTH_CLEARING = 16;

    private Dicts() {}

    /** Makes an empty dict; {@code name} is the cell of its type name, {@link Cell#NONE} for a plain dict. */
    public static long create(Heap heap, long name) {
        long dict = Head.create(heap, Head.DICT, 0);
        Head.name(heap.pages(), dict, name);
        return dict;
    }

    /** Address of entry {@code i}: the key's cell, then the value's. */
    public static long entry(PageReader pages, long dict, long i) {
        if (Head.isTree(pages, dict)) {
            return PageTree.leaf(pages, Head.body(pages, dict), i / PER_LEAF) + i % PER_LEAF * ENTRY;
        }
        if (i >= SMALL) {
            throw pages.corrupt("A dict has more entries than room", dict);
        }
        return Head.body(pages, dict) + i * ENTRY;
    }

    /** How many entries lie one behind the other from entry {@code i} on, itself included; as far as there are so many. */
    public static int together(PageReader pages, long dict, long i) {
        return Head.isTree(pages, dict) ? PER_LEAF - (int) (i % PER_LEAF) : SMALL;
    }

    /** Number of the entry of a key, −1 if it is not there. */
    public static long find(PageReader pages, long dict, Key key) {
        if (Head.index(pages, dict) != 0) {
            return DictIndex.find(pages, dict, key);
        }
        long used = Head.used(pages, dict);
        for (long i = 0; i < used; i++) {
            if (key.fits(pages, pages.i64(entry(pages, dict, i)))) {
                return i;
            }
        }
        return -1;
    }

    /** Puts a cell under a key; an old one is released. */
    public static void put(Heap heap, long dict, Key key, long value) {
        PageChanges pages = heap.pages();
        long found = find(pages, dict, key);
        if (found >= 0) {
            long place = entry(pages, dict, found) + Long.BYTES;
            long old = pages.i64(place);
            pages.put64(place, value);
            References.release(heap, old);
        } else {
            append(heap, dict, Scalars.write(heap, key), value, key.hash());
        }
    }

    /** Removes entry {@code i}; both cells are released. */
    public static void remove(Heap heap, long dict, long i) {
        PageChanges pages = heap.pages();
        long entry = entry(pages, dict, i);
        long key = pages.i64(entry);
        long value = pages.i64(entry + Long.BYTES);
        if (Head.index(pages, dict) != 0) {
            DictIndex.remove(pages, dict, Key.hash(pages, key), i);
        }
        pages.put64(entry, Cell.ABSENT);
        pages.put64(entry + Long.BYTES, Cell.NONE);
        long count = Head.count(pages, dict) - 1;
        Head.count(pages, dict, count);
        long used = Head.used(pages, dict);
        if (i == used - 1) {
            Head.used(pages, dict, i);
        } else if (used >= WORTH_CLEARING && count < used / 2) {
            clear(heap, dict, used);
        }
        References.release(heap, key);
        References.release(heap, value);
    }

    private static void append(Heap heap, long dict, long key, long value, long hash) {
        PageChanges pages = heap.pages();
        long used = Head.used(pages, dict);
        makeRoom(heap, dict, used);
        long entry = entry(pages, dict, used);
        pages.put64(entry, key);
        pages.put64(entry + Long.BYTES, value);
        Head.used(pages, dict, used + 1);
        Head.count(pages, dict, Head.count(pages, dict) + 1);
        if (Head.index(pages, dict) != 0) {
            DictIndex.add(pages, dict, hash, used);
        }
    }

    private static void makeRoom(Heap heap, long dict, long used) {
        PageChanges pages = heap.pages();
        long body = Head.body(pages, dict);
        if (Head.isTree(pages, dict)) {
            if (used % PER_LEAF == 0) {
                Head.body(pages, dict, Head.TREE, PageTree.withLeaf(pages, body, used / PER_LEAF));
            }
            return;
        }
        int room = body == 0 ? 0 : Math.min(SMALL, Heap.size(pages, body) / ENTRY);
        if (used < room) {
            return;
        }
        if (room < SMALL) {
            Head.body(pages, dict, Head.SMALL,
                    Pieces.grown(heap, body, (int) used * ENTRY, Math.max(FIRST_ROOM, room * 2) * ENTRY));
        } else {
            long tree = PageTree.withLeaf(pages, 0, 0);
            Pieces.move(heap, body, PageTree.leaf(pages, tree, 0), (int) used * ENTRY);
            Head.body(pages, dict, Head.TREE, tree);
            index(pages, dict, used);
        }
    }

    /** Closes the gaps that removed entries have left. */
    private static void clear(Heap heap, long dict, long used) {
        PageChanges pages = heap.pages();
        long kept = 0;
        for (long i = 0; i < used; i++) {
            long from = entry(pages, dict, i);
            long key = pages.i64(from);
            if (key != Cell.ABSENT) {
                long to = entry(pages, dict, kept++);
                long value = pages.i64(from + Long.BYTES);
                pages.put64(to, key);
                pages.put64(to + Long.BYTES, value);
            }
        }
        Head.used(pages, dict, kept);
        if (Head.isTree(pages, dict)) {
            long left = PageTree.cut(pages, Head.body(pages, dict), (kept + PER_LEAF - 1) / PER_LEAF);
            DictIndex.free(pages, dict);
            Head.body(pages, dict, left == 0 ? Head.SMALL : Head.TREE, left);
            if (left != 0) {
                index(pages, dict, kept);
            }
        }
    }

    private static void index(PageChanges pages, long dict, long used) {
        DictIndex.create(pages, dict);
        for (long i = 0; i < used; i++) {
            long key = pages.i64(entry(pages, dict, i));
            if (key != Cell.ABSENT) {
                DictIndex.add(pages, dict, Key.hash(pages, key), i);
            }
        }
    }
}
