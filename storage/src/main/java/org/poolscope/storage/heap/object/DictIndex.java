package org.poolscope.storage.heap.object;

import java.util.function.LongConsumer;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/**
 * Finds the entry of a key: extendible hashing. The upper bits of the hash choose a bucket from the directory; in a bucket,
 * one page, the lowest 16 bits choose where the search begins. A full bucket is split in two, and only it.
 */
public final class DictIndex {
    /** The kind of the pages that are buckets. */
    public static final int BUCKET = 6;
    /** The most bits that choose from the directory. */
    static final int DEEPEST = 24;

    private static final int SLOT = 6;
    private static final int SLOTS = (PageLayout.PAGE - PageLayout.HEADER) / SLOT;
    private static final int FULL = 640;
    private static final int PER_LEAF = PageTree.LEAF / Long.BYTES;

    private DictIndex() {}

    static void create(PageChanges pages, long dict) {
        long tree = PageTree.withLeaf(pages, 0, 0);
        pages.put64(PageTree.leaf(pages, tree, 0), pages.allocate(BUCKET));
        Head.index(pages, dict, tree, 0);
    }

    /** Tells all pages of the index of a dict, each once. */
    public static void each(PageReader pages, long dict, LongConsumer to) {
        long tree = Head.index(pages, dict);
        if (tree == 0) {
            return;
        }
        int depth = Head.depth(pages, dict);
        long i = 0;
        while (i < 1L << depth) {
            long bucket = bucket(pages, tree, i);
            int local = Math.min(depth, pages.u8(bucket + PageLayout.CLASS));
            to.accept(bucket);
            i += 1L << (depth - local);
        }
        PageTree.each(pages, tree, to);
    }

    static void free(PageChanges pages, long dict) {
        each(pages, dict, pages::free);
        Head.index(pages, dict, 0, 0);
    }

    static long find(PageReader pages, long dict, Key key) {
        long hash = key.hash();
        long bucket = bucketOf(pages, dict, hash);
        int tag = (int) hash & 0xFFFF;
        int at = home(tag);
        for (int i = 0; i < SLOTS; i++) {
            long slot = slot(bucket, at);
            int entry = pages.i32(slot + Short.BYTES);
            if (entry == 0) {
                return -1;
            }
            long found = Integer.toUnsignedLong(entry) - 1;
            if (pages.u16(slot) == tag && key.fits(pages, pages.i64(Dicts.entry(pages, dict, found)))) {
                return found;
            }
            at = at + 1 == SLOTS ? 0 : at + 1;
        }
        return -1;
    }

    static void add(PageChanges pages, long dict, long hash, long entry) {
        long bucket = bucketOf(pages, dict, hash);
        while (pages.u16(bucket + PageLayout.COUNT) >= FULL) {
            split(pages, dict, bucket, hash);
            bucket = bucketOf(pages, dict, hash);
        }
        put(pages, bucket, (int) hash & 0xFFFF, (int) (entry + 1));
    }

    static void remove(PageChanges pages, long dict, long hash, long entry) {
        long bucket = bucketOf(pages, dict, hash);
        int at = home((int) hash & 0xFFFF);
        for (int i = 0; i < SLOTS; i++) {
            int stored = pages.i32(slot(bucket, at) + Short.BYTES);
            if (stored == (int) (entry + 1)) {
                pages.put16(bucket + PageLayout.COUNT, pages.u16(bucket + PageLayout.COUNT) - 1);
                close(pages, bucket, at);
                return;
            }
            if (stored == 0) {
                break;
            }
            at = at + 1 == SLOTS ? 0 : at + 1;
        }
        throw pages.corrupt("A dict has a key that its index lacks", dict);
    }

    /** Moves what was pushed behind slot {@code gap} back towards where its search begins. */
    private static void close(PageChanges pages, long bucket, int gap) {
        int hole = gap;
        int at = gap;
        while (true) {
            at = at + 1 == SLOTS ? 0 : at + 1;
            long slot = slot(bucket, at);
            int entry = pages.i32(slot + Short.BYTES);
            if (entry == 0) {
                break;
            }
            int tag = pages.u16(slot);
            int wished = home(tag);
            boolean between = hole <= at ? hole < wished && wished <= at : hole < wished || wished <= at;
            if (!between) {
                pages.put16(slot(bucket, hole), tag);
                pages.put32(slot(bucket, hole) + Short.BYTES, entry);
                hole = at;
            }
        }
        pages.put16(slot(bucket, hole), 0);
        pages.put32(slot(bucket, hole) + Short.BYTES, 0);
    }

    private static void put(PageChanges pages, long bucket, int tag, int entry) {
        int at = home(tag);
        while (pages.i32(slot(bucket, at) + Short.BYTES) != 0) {
            at = at + 1 == SLOTS ? 0 : at + 1;
        }
        pages.put16(slot(bucket, at), tag);
        pages.put32(slot(bucket, at) + Short.BYTES, entry);
        pages.put16(bucket + PageLayout.COUNT, pages.u16(bucket + PageLayout.COUNT) + 1);
    }

    private static void split(PageChanges pages, long dict, long bucket, long hash) {
        int local = pages.u8(bucket + PageLayout.CLASS);
        if (local == Head.depth(pages, dict)) {
            deepen(pages, dict);
        }
        int depth = Head.depth(pages, dict);
        long other = pages.allocate(BUCKET);
        pages.put8(other + PageLayout.CLASS, local + 1);
        int[] entries = emptied(pages, bucket, local + 1);
        long first = (local == 0 ? 0 : hash >>> (Long.SIZE - local)) << (depth - local);
        long half = 1L << (depth - local - 1);
        long tree = Head.index(pages, dict);
        for (long i = first + half; i < first + 2 * half; i++) {
            pages.put64(PageTree.leaf(pages, tree, i / PER_LEAF) + i % PER_LEAF * Long.BYTES, other);
        }
        for (int entry : entries) {
            long key = pages.i64(Dicts.entry(pages, dict, Integer.toUnsignedLong(entry) - 1));
            long bits = Key.hash(pages, key);
            boolean upper = ((bits >>> (Long.SIZE - 1 - local)) & 1) != 0;
            put(pages, upper ? other : bucket, (int) bits & 0xFFFF, entry);
        }
    }

    private static int[] emptied(PageChanges pages, long bucket, int local) {
        int[] entries = new int[pages.u16(bucket + PageLayout.COUNT)];
        int found = 0;
        for (int i = 0; i < SLOTS; i++) {
            int entry = pages.i32(slot(bucket, i) + Short.BYTES);
            if (entry != 0 && found < entries.length) {
                entries[found++] = entry;
            }
        }
        byte[] zeros = new byte[SLOTS * SLOT];
        pages.put(bucket + PageLayout.HEADER, zeros, 0, zeros.length);
        pages.put16(bucket + PageLayout.COUNT, 0);
        pages.put8(bucket + PageLayout.CLASS, local);
        return entries;
    }

    private static void deepen(PageChanges pages, long dict) {
        int depth = Head.depth(pages, dict);
        if (depth == DEEPEST) {
            throw new HeapFault(new SourceException.Unsupported(
                    "The dict has too many keys, or too many that are made to look alike.", pages.name(),
                    "Spread them over several dicts."));
        }
        long tree = Head.index(pages, dict);
        for (long leaf = 0; leaf * PER_LEAF < 2L << depth; leaf++) {
            tree = PageTree.withLeaf(pages, tree, leaf);
        }
        for (long i = (1L << depth) - 1; i >= 0; i--) {
            long bucket = bucket(pages, tree, i);
            for (long twice = 2 * i; twice < 2 * i + 2; twice++) {
                pages.put64(PageTree.leaf(pages, tree, twice / PER_LEAF) + twice % PER_LEAF * Long.BYTES, bucket);
            }
        }
        Head.index(pages, dict, tree, depth + 1);
    }

    private static long bucketOf(PageReader pages, long dict, long hash) {
        int depth = Head.depth(pages, dict);
        return bucket(pages, Head.index(pages, dict), depth == 0 ? 0 : hash >>> (Long.SIZE - depth));
    }

    private static long bucket(PageReader pages, long tree, long i) {
        long bucket = pages.i64(PageTree.leaf(pages, tree, i / PER_LEAF) + i % PER_LEAF * Long.BYTES);
        if (bucket == 0 || pages.u8(bucket + PageLayout.KIND) != BUCKET) {
            throw pages.corrupt("The index of a dict leads to something else", bucket);
        }
        return bucket;
    }

    private static int home(int tag) {
        return (tag * SLOTS) >>> Short.SIZE;
    }

    private static long slot(long bucket, int at) {
        return bucket + PageLayout.HEADER + (long) at * SLOT;
    }
}
