package org.poolscope.storage.scan.entry;

import java.io.ByteArrayOutputStream;

/** Writes the few forms of msgpack that stand in payloads, each as short as msgpack has it. */
final class PackWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** At most 15 members, as no array has more axes in a payload. */
    void beginArray(int length) {
        out.write(0x90 | length);
    }

    void whole(long number) {
        if (number < 0x80) {
            out.write((int) number);
        } else if (number < 1 << 8) {
            number(0xcc, number, 1);
        } else if (number < 1 << 16) {
            number(0xcd, number, 2);
        } else {
            number(0xce, number, 4);
        }
    }

    void beginBytes(long length) {
        if (length < 1 << 8) {
            number(0xc4, length, 1);
        } else if (length < 1 << 16) {
            number(0xc5, length, 2);
        } else {
            number(0xc6, length, 4);
        }
    }

    void bytes(byte[] bytes) {
        out.writeBytes(bytes);
    }

    byte[] toArray() {
        return out.toByteArray();
    }

    private void number(int head, long number, int bytes) {
        out.write(head);
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write((int) (number >> shift));
        }
    }
}
