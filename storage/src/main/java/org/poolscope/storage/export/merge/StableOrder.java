package org.poolscope.storage.export.merge;

/** Sorts rows by their keys; rows of one key keep their order. */
final class StableOrder {
    private StableOrder() {}

    /** The {@code rows} in the ascending order of their keys; {@code rows} is used up. */
    static int[] of(long[] keys, int[] rows) {
        int[] from = rows;
        int[] to = new int[rows.length];
        for (long width = 1; width < rows.length; width *= 2) {
            for (long start = 0; start < rows.length; start += 2 * width) {
                int middle = (int) Math.min(start + width, rows.length);
                int end = (int) Math.min(start + 2 * width, rows.length);
                merge(keys, from, to, (int) start, middle, end);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(long[] keys, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = left < middle && (right >= end || keys[from[left]] <= keys[from[right]]);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
