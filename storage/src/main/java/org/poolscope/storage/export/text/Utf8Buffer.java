package org.poolscope.storage.export.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a text that grows. Belongs to one thread. */
final class Utf8Buffer {
    private byte[] bytes;
    private int length;

    Utf8Buffer(int expected) {
        bytes = new byte[Math.max(64, expected)];
    }

    int size() {
        return length;
    }

    void put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    /** Text of which every character is ASCII, such as a number. */
    void ascii(String text) {
        int count = text.length();
        room(count);
        for (int i = 0; i < count; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += count;
    }

    /** The same with another sign in place of the decimal point. */
    void ascii(String text, char point) {
        int from = length;
        ascii(text);
        for (int i = from; i < length; i++) {
            if (bytes[i] == '.') {
                bytes[i] = (byte) point;
            }
        }
    }

    void text(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    void whole(long number) {
        ascii(Long.toString(number));
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(Math.max(bytes.length, more), bytes.length));
        }
    }
}
