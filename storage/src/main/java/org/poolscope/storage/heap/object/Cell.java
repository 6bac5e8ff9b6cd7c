package org.poolscope.storage.heap.object;

/**
 * Eight bytes that are a value or lead to one: a double as it is, or, in the room that IEEE 754 leaves for kinds of
 * not-a-number, 16 bits of tag and 48 bits of content.
 */
public final class Cell {
    /** None. */
    public static final long NONE = 0xFFF8_0000_0000_0000L;
    /** False. */
    public static final long FALSE = NONE + 1;
    /** True. */
    public static final long TRUE = NONE + 2;
    /** Nothing, where an entry was removed. */
    public static final long ABSENT = NONE + 3;

    private static final long SHORT_INT = 0xFFF9_0000_0000_0000L;
    private static final long SCALAR = 0xFFFA_0000_0000_0000L;
    private static final long OBJECT = 0xFFFB_0000_0000_0000L;
    private static final long TAG = 0xFFFF_0000_0000_0000L;
    private static final int CONTENT = 48;

    private Cell() {}

    /** A double; every not-a-number becomes the same one. */
    public static long of(double number) {
        return Double.doubleToLongBits(number);
    }

    /** Whether an integer has room in a cell. */
    public static boolean holds(long number) {
        return asInt(number) == number;
    }

    /** An integer that has room. */
    public static long of(long number) {
        return SHORT_INT | (number & ~TAG);
    }

    /** A piece of the heap that holds a text, bytes or a large number, which belongs to this cell alone. */
    public static long scalar(long address) {
        return SCALAR | address;
    }

    /** An object, which other cells may lead to as well. */
    public static long object(long address) {
        return OBJECT | address;
    }

    /** Whether it is a double. */
    public static boolean isReal(long cell) {
        return Long.compareUnsigned(cell, NONE) < 0;
    }

    /** Whether it is an integer within. */
    public static boolean isInt(long cell) {
        return (cell & TAG) == SHORT_INT;
    }

    /** Whether it leads to a piece of its own. */
    public static boolean isScalar(long cell) {
        return (cell & TAG) == SCALAR;
    }

    /** Whether it leads to an object. */
    public static boolean isObject(long cell) {
        return (cell & TAG) == OBJECT;
    }

    /** Whether it is one of the four constants. */
    static boolean isConstant(long cell) {
        return cell >= NONE && cell <= ABSENT;
    }

    /** The integer within. */
    public static long asInt(long cell) {
        return (cell << (Long.SIZE - CONTENT)) >> (Long.SIZE - CONTENT);
    }

    /** Where it leads. */
    public static long address(long cell) {
        return cell & ~TAG;
    }
}
