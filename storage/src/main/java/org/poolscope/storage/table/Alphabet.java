package org.poolscope.storage.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the bytes of a table mean to its lines and fields. Characters that are not one byte of ASCII are looked at twice. */
final class Alphabet {
    /** Part of a field. */
    static final byte FIELD = 0;
    /** Between two fields. */
    static final byte GAP = 1;
    /** The end of a line. */
    static final byte LINE_END = 2;
    /** The beginning of a remark. */
    static final byte REMARK = 3;
    /** Only {@link #closer} tells. */
    private static final byte UNSURE = -1;

    private final byte[] kinds = new byte[256];
    private final byte[] comments;
    private final boolean isUtf8;
    private final boolean isBlankSeparated;

    Alphabet(TableFormat format) {
        isUtf8 = !format.encoding().equals(StandardCharsets.ISO_8859_1);
        isBlankSeparated = format.delimiter() == TableFormat.BLANKS;
        comments = format.comments().getBytes(isUtf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        if (isBlankSeparated) {
            Arrays.fill(kinds, 128, 256, UNSURE);
            for (int c = 0; c < 128; c++) {
                kinds[c] = isSpace(c) ? GAP : FIELD;
            }
        } else {
            kinds[format.delimiter()] = GAP;
        }
        kinds['\n'] = LINE_END;
        kinds['\r'] = LINE_END;
        if (comments.length > 0) {
            kinds[comments[0] & 0xFF] = comments.length == 1 ? REMARK : UNSURE;
        }
    }

    /** The first byte of what begins a remark, that of a line end if there are none. */
    byte remark() {
        return comments.length > 0 ? comments[0] : (byte) '\n';
    }

    /** Whether every blank parts two fields. */
    boolean isBlankSeparated() {
        return isBlankSeparated;
    }

    /** The kind of the byte at a place, which is negative where only a closer look can tell. */
    byte glance(byte at) {
        return kinds[at & 0xFF];
    }

    /** The kind of the character at a place. */
    byte closer(byte[] text, int at) {
        byte kind = kinds[text[at] & 0xFF];
        if (kind != UNSURE) {
            return kind;
        }
        if (comments.length > 0 && at + comments.length <= text.length
                && Arrays.equals(text, at, at + comments.length, comments, 0, comments.length)) {
            return REMARK;
        }
        return isBlankSeparated && spaceLength(text, at) > 0 ? GAP : FIELD;
    }

    /** Bytes of the blank at a place, 0 if there is none. */
    int spaceLength(byte[] text, int at) {
        int first = text[at] & 0xFF;
        if (first < 128) {
            return isSpace(first) ? 1 : 0;
        }
        if (!isUtf8) {
            return first == 0x85 || first == 0xA0 ? 1 : 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + length > text.length || length == 4 || !isContinued(text, at, length)) {
            return 0;
        }
        int c = length == 2
                ? (first & 0x1F) << 6 | (text[at + 1] & 0x3F)
                : (first & 0x0F) << 12 | (text[at + 1] & 0x3F) << 6 | (text[at + 2] & 0x3F);
        return isSpace(c) ? length : 0;
    }

    /** Whether what follows belongs to the character; a line end behind a broken one does not. */
    private static boolean isContinued(byte[] text, int at, int length) {
        for (int i = 1; i < length; i++) {
            if ((text[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Python's {@code str.isspace} of one character. */
    static boolean isSpace(int c) {
        return (c >= 9 && c <= 13) || (c >= 28 && c <= 32) || c == 0x85 || c == 0xA0 || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F
                || c == 0x3000;
    }
}
