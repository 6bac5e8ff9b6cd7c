package org.poolscope.storage.heap.object;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8 that also keeps halves of surrogate pairs, as Python's error handler {@code surrogatepass} does. */
final class Texts {
    private Texts() {}

    static byte[] encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return exact(text);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String decode(byte[] bytes) {
        String plain = new String(bytes, StandardCharsets.UTF_8);
        if (plain.indexOf('\uFFFD') < 0) {
            return plain;
        }
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < bytes.length) {
            int size = size(bytes[i] & 0xFF);
            boolean half = size == 3 && i + 2 < bytes.length && bytes[i] == (byte) 0xED
                    && (bytes[i + 1] & 0xE0) == 0xA0;
            if (half) {
                text.append((char) (0xD000 | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F)));
            } else {
                int end = Math.min(bytes.length, i + size);
                text.append(new String(bytes, i, end - i, StandardCharsets.UTF_8));
            }
            i += size;
        }
        return text.toString();
    }

    private static byte[] exact(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(c -> {
            if (c <= 0xFFFF && Character.isSurrogate((char) c)) {
                bytes.write(0xE0 | (c >> 12));
                bytes.write(0x80 | ((c >> 6) & 0x3F));
                bytes.write(0x80 | (c & 0x3F));
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    private static int size(int first) {
        if (first < 0xC0) {
            return 1;
        }
        if (first < 0xE0) {
            return 2;
        }
        return first < 0xF0 ? 3 : 4;
    }
}
