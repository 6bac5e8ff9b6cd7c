package org.poolscope.storage.heap.object;

import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.SizeClass;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/** The 64 bytes that every object begins with, and that stay where they are as long as it lives. */
public final class Head {
    /** A list or one of its kin. */
    public static final int LIST = 1;
    /** A dict, or an object: a dict with a type name. */
    public static final int DICT = 2;
    /** An array. */
    public static final int ARRAY = 3;

    /** The content lies in one piece. */
    static final int SMALL = 0;
    /** The content lies in a tree of pages. */
    static final int TREE = 1;

    private static final int FORM = 1;
    private static final int FLAVOUR = 2;
    private static final int REFERENCES = 4;
    private static final int ID = 8;
    private static final int COUNT = 16;
    private static final int BODY = 24;
    private static final int USED = 32;
    private static final int INDEX = 40;
    private static final int DEPTH = 48;
    private static final int NAME = 56;
    private static final int SIZE = 64;

    private Head() {}

    /** Makes an object without content that nothing refers to yet. */
    static long create(Heap heap, int type, int flavour) {
        PageChanges pages = heap.pages();
        long at = heap.allocateObject();
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            pages.put64(at + i, 0);
        }
        long id = pages.i64(PageLayout.NEXT_ID);
        pages.put64(PageLayout.NEXT_ID, id + 1);
        pages.put8(at, type);
        pages.put8(at + FLAVOUR, flavour);
        pages.put64(at + ID, id);
        pages.put64(at + NAME, Cell.NONE);
        return at;
    }

    /** Fails unless an object of the number {@code id} is at an address; 0 for any. */
    public static void check(PageReader pages, long at, long id) {
        Heap.check(pages, at);
        int type = type(pages, at);
        if (Heap.sizeClass(pages, at) != SizeClass.OBJECTS || type < LIST || type > ARRAY) {
            throw pages.corrupt("A reference to an object leads to something else", at);
        }
        if (id != 0 && id(pages, at) != id) {
            throw pages.corrupt("A reference to an object leads to another one", at);
        }
    }

    /** {@link #LIST}, {@link #DICT} or {@link #ARRAY}. */
    public static int type(PageReader pages, long at) {
        return pages.u8(at);
    }

    /** What Python calls a sequence: 0 list, 1 tuple, 2 set, 3 frozenset. */
    public static int flavour(PageReader pages, long at) {
        return pages.u8(at + FLAVOUR);
    }

    /** The number that no other object of this store has or had. */
    public static long id(PageReader pages, long at) {
        return pages.i64(at + ID);
    }

    /** How many cells lead to it. */
    public static int references(PageReader pages, long at) {
        return pages.i32(at + REFERENCES);
    }

    static void references(PageChanges pages, long at, int count) {
        pages.put32(at + REFERENCES, count);
    }

    /** Items of a list, keys of a dict, bytes of an array. */
    public static long count(PageReader pages, long at) {
        return pages.i64(at + COUNT);
    }

    static void count(PageChanges pages, long at, long count) {
        pages.put64(at + COUNT, count);
    }

    /** Entries of a dict, those included that were removed. */
    public static long used(PageReader pages, long at) {
        return pages.i64(at + USED);
    }

    static void used(PageChanges pages, long at, long used) {
        pages.put64(at + USED, used);
    }

    /** Whether the content lies in a tree. */
    public static boolean isTree(PageReader pages, long at) {
        return pages.u8(at + FORM) == TREE;
    }

    /** The piece or the tree of the content. */
    public static long body(PageReader pages, long at) {
        return pages.i64(at + BODY);
    }

    static void body(PageChanges pages, long at, int form, long body) {
        if (pages.u8(at + FORM) != form) {
            pages.put8(at + FORM, form);
        }
        if (body(pages, at) != body) {
            pages.put64(at + BODY, body);
        }
    }

    /** The tree of the directory by which a large dict finds its keys, 0 for none. */
    public static long index(PageReader pages, long at) {
        return pages.i64(at + INDEX);
    }

    /** How many bits of a key's hash choose its place in the directory. */
    static int depth(PageReader pages, long at) {
        int depth = pages.i32(at + DEPTH);
        if (depth < 0 || depth > DictIndex.DEEPEST) {
            throw pages.corrupt("A dict has an absurd index", at);
        }
        return depth;
    }

    static void index(PageChanges pages, long at, long tree, int depth) {
        pages.put64(at + INDEX, tree);
        pages.put32(at + DEPTH, depth);
    }

    /** The cell of the type name of an object, or of dtype and shape of an array. */
    public static long name(PageReader pages, long at) {
        return pages.i64(at + NAME);
    }

    static void name(PageChanges pages, long at, long cell) {
        pages.put64(at + NAME, cell);
    }
}
