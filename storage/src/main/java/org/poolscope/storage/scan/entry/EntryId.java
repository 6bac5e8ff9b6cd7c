package org.poolscope.storage.scan.entry;

import java.nio.charset.StandardCharsets;

/**
 * Names an entry within its stream and orders it: two numbers without sign, {@code 5-1} as text. In a stream of data the
 * first is the index of the entry's first point.
 */
public record EntryId(long major, long minor) implements Comparable<EntryId> {
    /** Before every entry. */
    public static final EntryId MIN = new EntryId(0, 0);
    /** The largest; only a seal has it. */
    public static final EntryId MAX = new EntryId(-1, -1);

    /** The id that a writer gives to an entry whose first point has this index. */
    public static EntryId ofPoint(long index) {
        return new EntryId(index, 1);
    }

    /** The largest id before every entry of this index or a later one. */
    public static EntryId before(long index) {
        return index == 0 ? MIN : new EntryId(index - 1, -1);
    }

    /** The largest id of an entry of this index. */
    public static EntryId lastOf(long index) {
        return new EntryId(index, -1);
    }

    /**
     * Reads the text form; one number alone has the second number 0.
     *
     * @throws NumberFormatException if it is none
     */
    public static EntryId parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? new EntryId(Long.parseUnsignedLong(text), 0)
                : new EntryId(Long.parseUnsignedLong(text, 0, dash, 10),
                        Long.parseUnsignedLong(text, dash + 1, text.length(), 10));
    }

    /** The next larger id; the largest has none and stays. */
    public EntryId next() {
        return minor != -1 ? new EntryId(major, minor + 1) : major != -1 ? new EntryId(major + 1, 0) : this;
    }

    /** The next smaller id; the smallest has none and stays. */
    public EntryId previous() {
        return minor != 0 ? new EntryId(major, minor - 1) : major != 0 ? new EntryId(major - 1, -1) : this;
    }

    @Override
    public int compareTo(EntryId other) {
        int first = Long.compareUnsigned(major, other.major);
        return first != 0 ? first : Long.compareUnsigned(minor, other.minor);
    }

    /** The text form as a command takes it. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(major) + "-" + Long.toUnsignedString(minor);
    }
}
