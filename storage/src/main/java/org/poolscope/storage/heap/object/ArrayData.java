package org.poolscope.storage.heap.object;

import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.page.PageReader;

/** Arrays: bytes in a tree of pages, and a text with their type and shape such as {@code <f8 3,4}. */
public final class ArrayData {
    private ArrayData() {}

    /** Makes an array. */
    public static long create(Heap heap, String form, byte[] bytes) {
        long array = Head.create(heap, Head.ARRAY, 0);
        Head.name(heap.pages(), array, Scalars.write(heap, form));
        Head.body(heap.pages(), array, Head.TREE, LongBytes.write(heap, bytes));
        Head.count(heap.pages(), array, bytes.length);
        return array;
    }

    /** Part of the bytes of an array. */
    public static byte[] read(PageReader pages, long array, long from, long length) {
        pages.confirm();
        if (from < 0 || length < 0 || from + length > Head.count(pages, array)) {
            throw pages.corrupt("An array is shorter than its shape says", array);
        }
        return LongBytes.read(pages, Head.body(pages, array), from, length);
    }
}
