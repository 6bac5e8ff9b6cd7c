package org.poolscope.storage.scan.entry;

import java.lang.foreign.MemorySegment;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Reads the few forms of msgpack that stand in payloads: arrays, whole numbers without sign, bytes. */
final class PackReader {
    private static final int MOST_AXES = 32;
    private final ByteBuffer in;
    private final byte[] all;

    PackReader(byte[] payload) {
        this.all = payload;
        this.in = ByteBuffer.wrap(payload);
    }

    void expectArray(int length) throws MalformedEntry {
        if (arrayLength() != length) {
            throw new MalformedEntry("The payload is no pair of shape and data.");
        }
    }

    int arrayLength() throws MalformedEntry {
        int head = unsigned(1);
        long length = switch (head) {
            case 0xdc -> unsigned(2);
            case 0xdd -> Integer.toUnsignedLong(unsigned(4));
            default -> (head & 0xf0) == 0x90 ? head & 0x0f : -1;
        };
        if (length < 0 || length > MOST_AXES) {
            throw new MalformedEntry("The payload has no shape where one must be.");
        }
        return (int) length;
    }

    long whole() throws MalformedEntry {
        int head = unsigned(1);
        long number = switch (head) {
            case 0xcc, 0xd0 -> unsigned(1);
            case 0xcd, 0xd1 -> unsigned(2);
            case 0xce, 0xd2 -> Integer.toUnsignedLong(unsigned(4));
            case 0xcf, 0xd3 -> eight();
            default -> head < 0x80 ? head : -1;
        };
        if (number < 0 || number > Integer.MAX_VALUE || (head >= 0xd0 && isNegative(head, number))) {
            throw new MalformedEntry("The payload's shape holds what is no length.");
        }
        return number;
    }

    MemorySegment bytes() throws MalformedEntry {
        int head = unsigned(1);
        long length = switch (head) {
            case 0xc4 -> unsigned(1);
            case 0xc5 -> unsigned(2);
            case 0xc6 -> Integer.toUnsignedLong(unsigned(4));
            default -> -1;
        };
        if (length < 0 || length > in.remaining()) {
            throw new MalformedEntry("The payload's data is missing or cut short.");
        }
        MemorySegment data = MemorySegment.ofArray(all).asSlice(in.position(), length);
        in.position(in.position() + (int) length);
        return data;
    }

    void expectEnd() throws MalformedEntry {
        if (in.hasRemaining()) {
            throw new MalformedEntry("The payload has " + in.remaining() + " bytes too many.");
        }
    }

    /** A signed form whose top bit is set, read without its sign. */
    private static boolean isNegative(int head, long number) {
        int bits = 8 << (head - 0xd0);
        return bits < 64 && number >> (bits - 1) != 0;
    }

    private int unsigned(int bytes) throws MalformedEntry {
        try {
            return switch (bytes) {
                case 1 -> in.get() & 0xff;
                case 2 -> in.getShort() & 0xffff;
                default -> in.getInt();
            };
        } catch (BufferUnderflowException _) {
            throw cut();
        }
    }

    private long eight() throws MalformedEntry {
        try {
            return in.getLong();
        } catch (BufferUnderflowException _) {
            throw cut();
        }
    }

    private MalformedEntry cut() {
        return new MalformedEntry("The payload is cut short after " + all.length + " bytes.");
    }
}
