package org.poolscope.model.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;

/**
 * Feeds the bytes of an array, in C order, to a checksum without packing the whole array. Chunks are copied first, since
 * a checksum over a mapping that somebody shortens would end the process.
 */
public final class ArrayDigest {
    private static final int CHUNK = 1 << 16;

    private ArrayDigest() {}

    /** Adds all bytes of {@code array} to {@code digest}. */
    public static void update(MessageDigest digest, NdArray array) {
        if (array.isContiguous()) {
            update(digest, array.bytes());
            return;
        }
        int width = array.dtype().itemSize();
        byte[] element = new byte[width];
        for (long i = 0; i < array.size(); i++) {
            MemorySegment.copy(array.memory(), ValueLayout.JAVA_BYTE, array.addressOf(i), element, 0, width);
            digest.update(element);
        }
    }

    /** Adds all of {@code bytes} to {@code digest}. */
    public static void update(MessageDigest digest, MemorySegment bytes) {
        byte[] chunk = new byte[(int) Math.min(CHUNK, bytes.byteSize())];
        for (long at = 0; at < bytes.byteSize(); at += chunk.length) {
            int length = (int) Math.min(chunk.length, bytes.byteSize() - at);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, chunk, 0, length);
            digest.update(chunk, 0, length);
        }
    }
}
