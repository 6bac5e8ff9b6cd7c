package org.poolscope.storage.table;

/** Some whole lines of a table with a line end behind them. Belongs to one worker and is filled again and again. */
final class TextBlock {
    /** The line end, and as many bytes as may be looked at from there on at once. */
    private static final int BEHIND = 1 + Long.BYTES;

    private byte[] text = new byte[TableText.BLOCK + BEHIND];
    private int length;
    private long index;

    /** Room for so many bytes, and for the line end behind them. */
    byte[] room(int bytes) {
        if (text.length < bytes + BEHIND) {
            text = new byte[Math.addExact(bytes, BEHIND)];
        }
        return text;
    }

    /** Says what has been put into the room. */
    void filled(long number, int bytes) {
        text[bytes] = '\n';
        length = bytes;
        index = number;
    }

    byte[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /** Its number in the table, from 0. */
    long index() {
        return index;
    }

    /** The place behind the last line end, 0 if there is none that is surely one; a CR at the very end may be half of one. */
    static int wholeLines(byte[] text, int length) {
        for (int at = length - 1; at >= 0; at--) {
            if (text[at] == '\n' || (text[at] == '\r' && at < length - 1)) {
                return at + 1;
            }
        }
        return 0;
    }

    /** Leaves the first {@code lines} lines out; how many are still to be left out after this block. */
    long skip(long lines) {
        long left = lines;
        int at = 0;
        while (at < length && left > 0) {
            if (text[at] == '\r' && at + 1 < length && text[at + 1] == '\n') {
                at++;
            }
            left -= text[at] == '\n' || text[at] == '\r' ? 1 : 0;
            at++;
        }
        length -= at;
        System.arraycopy(text, at, text, 0, length + 1);
        return left;
    }

    /** Gives its lines to another block and takes what that one held. */
    void swap(TextBlock other) {
        byte[] mine = text;
        text = other.text;
        other.text = mine;
        other.length = length;
        other.index = index;
    }
}
