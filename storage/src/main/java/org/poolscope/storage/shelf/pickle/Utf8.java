package org.poolscope.storage.shelf.pickle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text as Python writes it: UTF-8 in which a lone surrogate may stand as three bytes ("surrogatepass"). */
final class Utf8 {
    private Utf8() {}

    /** Null if the bytes are no such text. */
    static @Nullable String decode(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : strictly(bytes, from, length);
    }

    static String latin1(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** With lone surrogates as three bytes each. */
    static byte[] encode(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = !Character.isSurrogate(text.charAt(i));
        }
        if (plain) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                bytes.write(0xED);
                bytes.write(0x80 | ((point >> 6) & 0x3F));
                bytes.write(0x80 | (point & 0x3F));
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** Java puts a replacement character for what it cannot decode, which may also have been in the text. */
    private static @Nullable String strictly(byte[] bytes, int from, int length) {
        StringBuilder text = new StringBuilder(length);
        int end = from + length;
        int at = from;
        while (at < end) {
            int lead = bytes[at] & 0xFF;
            int size = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
            int point = size == 0 || size > end - at ? -1 : point(bytes, at, size, lead);
            if (point < 0) {
                return null;
            }
            text.appendCodePoint(point);
            at += size;
        }
        return text.toString();
    }

    private static int point(byte[] bytes, int at, int size, int lead) {
        int point = size == 1 ? lead : lead & (0x7F >> size);
        for (int i = 1; i < size; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            point = (point << 6) | (next & 0x3F);
        }
        boolean tooLong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
        return tooLong || point > 0x10FFFF ? -1 : point;
    }
}
