package org.poolscope.storage.hdf5;

import io.jhdf.object.datatype.StringData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a header tells of a type, made readable for the library in place: versions 4 and 5 become version 3, which says the
 * same, and opaque bytes without a tag, on which it stumbles, become texts of a form that no program writes, see
 * {@link #isUntagged}.
 */
final class TypeMessage {
    private static final int SAME = 3;
    private static final int HEAD = 8;
    private static final int OPAQUE = 5;
    /** A text of version 2 in UTF-8, padded with blanks: class and version, padding and characters. */
    private static final byte TEXT = 2 << 4 | 3;
    private static final byte PADDED = 1 << 4 | 2;
    /** Between name and type of a member in version 1: offset, number of axes, their order and their lengths. */
    private static final int MEMBER_1 = 32;
    private static final int PADDING = 8;

    private final ByteBuffer bytes;

    private TypeMessage(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Changes the bytes of a message. */
    static void show(ByteBuffer bytes) {
        if (bytes.remaining() >= HEAD) {
            new TypeMessage(bytes).type();
        }
    }

    /** Whether a text stands for opaque bytes without a tag. */
    static boolean isUntagged(StringData text) {
        return text.getVersion() == 2 && text.getPaddingType() == StringData.PaddingType.SPACE_PADDED
                && text.getCharset().equals(StandardCharsets.UTF_8);
    }

    /** The type that begins here and those in it; ends behind it. */
    private void type() {
        int at = bytes.position();
        int kind = bytes.get(at) & 0xF;
        int version = bytes.get(at) >> 4;
        int count = bytes.getShort(at + 1) & 0xFFFF;
        int size = bytes.getInt(at + Integer.BYTES);
        if (version > SAME) {
            bytes.put(at, (byte) (SAME << 4 | kind));
        }
        bytes.position(at + HEAD);
        switch (kind) {
            case 0, 4 -> skip(4);
            case 1 -> skip(12);
            case 2 -> skip(2);
            case OPAQUE -> opaque(at, count & 0xFF);
            case 6 -> {
                for (int i = 0; i < count; i++) {
                    name(version);
                    skip(version == 1 ? MEMBER_1 : version == 2 ? Integer.BYTES : bytesOf(size));
                    type();
                }
            }
            case 8 -> words(version, count);
            case 9 -> type();
            case 10 -> {
                int axes = bytes.get() & 0xFF;
                skip(version < SAME ? SAME + 2 * Integer.BYTES * axes : Integer.BYTES * axes);
                type();
            }
            default -> {
            }
        }
    }

    private void opaque(int at, int tag) {
        boolean isEmpty = tag == 0 || bytes.get(bytes.position()) == 0;
        if (isEmpty) {
            bytes.put(at, TEXT).put(at + 1, PADDED);
        }
        skip(tag);
    }

    private void words(int version, int count) {
        int each = bytes.getInt(bytes.position() + Integer.BYTES);
        type();
        for (int i = 0; i < count; i++) {
            name(version);
        }
        skip(Math.multiplyExact(count, each));
    }

    private void name(int version) {
        int from = bytes.position();
        int length = StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString().indexOf('\0') + 1;
        bytes.position(from + (version < SAME ? (length + PADDING - 1) / PADDING * PADDING : length));
    }

    private static int bytesOf(int size) {
        return (Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size)) + Byte.SIZE - 1) / Byte.SIZE;
    }

    private void skip(int count) {
        bytes.position(bytes.position() + count);
    }
}
