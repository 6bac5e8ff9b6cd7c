package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.poolscope.model.source.SourceException;

/**
 * Bytes that Python 3 wrote as text for protocols 0 to 2: one byte below 0x80, two for all others. A large array takes
 * most of its time here, so eight bytes are turned at a time, without a branch that depends on them.
 */
final class Latin1Text {
    private static final int CHUNK = 1 << 15;
    private static final long TOPS = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int length;
    private long wrong;
    /** 0x80 if the last byte was the first of two, and 1 if that was C3. */
    private long leadBefore;
    private long upperBefore;

    private Latin1Text(int length) {
        bytes = new byte[length + 8];
    }

    /** The bytes of {@code text}, which is UTF-8 of characters below 256. */
    static MemorySegment decode(MemorySegment text, Context context) throws SourceException {
        long length = text.byteSize() - leads(text);
        if (length > Integer.MAX_VALUE - 16) {
            throw context.unsupported("An array of more than 2 GB is stored as text", "Store it with protocol 5.");
        }
        Latin1Text decoder = new Latin1Text((int) length);
        byte[] chunk = new byte[(int) Math.min(CHUNK, text.byteSize()) + 8];
        for (long at = 0; at < text.byteSize(); at += CHUNK) {
            int count = (int) Math.min(CHUNK, text.byteSize() - at);
            MemorySegment.copy(text, ValueLayout.JAVA_BYTE, at, chunk, 0, count);
            decoder.take(chunk, count);
        }
        if (decoder.wrong != 0 || decoder.leadBefore != 0) {
            throw context.corrupt("A text that stands for bytes holds other characters");
        }
        return MemorySegment.ofArray(decoder.bytes).asSlice(0, length);
    }

    private void take(byte[] chunk, int count) {
        int whole = count & -8;
        for (int i = 0; i < whole; i += 8) {
            turn((long) EIGHT.get(chunk, i), 8);
        }
        if (whole < count) {
            long rest = (long) EIGHT.get(chunk, whole);
            turn(rest & ((1L << (8 * (count - whole))) - 1), count - whole);
        }
    }

    /**
     * Takes the {@code count} lowest bytes, the others being 0. The first byte of two is C2 or C3 and goes away; what
     * follows C2 stands for itself, what follows C3 for 0x40 more.
     */
    private void turn(long eight, int count) {
        long high = eight & TOPS;
        long lead = high & (eight << 1);
        long leadBytes = (lead >>> 7) * 0xFF;
        long upper = eight & (lead >>> 7);
        wrong |= (high ^ lead) ^ ((lead << 8) | leadBefore);
        wrong |= ((eight & (ONES * 0x3E)) ^ (ONES * 2)) & leadBytes;
        long turned = eight | (((upper << 8) | upperBefore) << 6);
        EIGHT.set(bytes, length, Long.compress(turned, ~leadBytes));
        length += count - Long.bitCount(lead);
        int last = 8 * (count - 1);
        leadBefore = (lead >>> last) & 0x80;
        upperBefore = (upper >>> last) & 1;
    }

    /** How many bytes are the first of two. */
    private static long leads(MemorySegment text) {
        long count = 0;
        long at = 0;
        for (; at + 8 <= text.byteSize(); at += 8) {
            long eight = text.get(LONG, at);
            count += Long.bitCount(eight & (eight << 1) & TOPS);
        }
        for (; at < text.byteSize(); at++) {
            count += (text.get(ValueLayout.JAVA_BYTE, at) & 0xC0) == 0xC0 ? 1 : 0;
        }
        return count;
    }
}
