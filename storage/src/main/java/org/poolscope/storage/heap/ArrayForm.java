package org.poolscope.storage.heap;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.object.ArrayData;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.PageReader;

/**
 * Type and shape of an array as the store keeps them: numpy's type string, a blank, the axes with commas between.
 *
 * @param dtype numpy's type string
 * @param shape elements an axis
 */
record ArrayForm(String dtype, List<Long> shape) {
    private static final int MOST_AXES = 64;

    /** Of the array at an address. */
    static ArrayForm of(PageReader pages, long at) {
        if (!(Scalars.read(pages, Head.name(pages, at)) instanceof String text)) {
            throw pages.corrupt("An array has no type", at);
        }
        try {
            String[] parts = text.split(" ", 2);
            List<Long> shape = parts.length < 2 || parts[1].isEmpty()
                    ? List.of()
                    : Arrays.stream(parts[1].split(",", MOST_AXES)).map(Long::valueOf).toList();
            return new ArrayForm(parts[0], shape);
        } catch (NumberFormatException _) {
            throw pages.corrupt("An array has no readable shape", at);
        }
    }

    /** Reads the array at an address. */
    static NdArray read(PageReader pages, long at) {
        ArrayForm form = of(pages, at);
        byte[] bytes = ArrayData.read(pages, at, 0, Head.count(pages, at));
        try {
            return NdArray.of(TypeString.parse(form.dtype), form.shape.stream().mapToLong(Long::longValue).toArray(),
                    false, MemorySegment.ofArray(bytes));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw pages.corrupt("An array contradicts its type and shape (" + e.getMessage() + ")", at);
        }
    }

    /** Stores an array; answers its address. */
    static long write(Heap heap, NdArray array) {
        String dtype = array.dtype().str();
        if (array.dtype().hasObjects() || !TypeString.parse(dtype).equals(array.dtype())) {
            throw new IllegalArgumentException("An array of " + dtype + " cannot be stored.");
        }
        String shape = Arrays.stream(array.shape()).mapToObj(Long::toString).collect(Collectors.joining(","));
        return ArrayData.create(heap, dtype + " " + shape, array.bytes().toArray(ValueLayout.JAVA_BYTE));
    }
}
