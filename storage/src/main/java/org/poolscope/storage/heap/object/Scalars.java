package org.poolscope.storage.heap.object;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/**
 * Values without identity: null, Boolean, Long, BigInteger, Double, String, byte array. What has no room in a cell lies in
 * a piece: four bytes of kind (4 bits) and length (28 bits), then the content; above {@link #LONGEST} bytes the kind is
 * {@link #LONG}, the real one stands in place of the length, and length and tree of pages follow.
 */
public final class Scalars {
    /** A text, in UTF-8; half of a surrogate pair that stands alone has three bytes of its own. */
    public static final int TEXT = 1;
    /** Bytes. */
    public static final int BYTES = 2;
    /** An integer of 64 bits, little endian. */
    public static final int INT64 = 3;
    /** A larger integer, two's complement, the highest byte first. */
    public static final int INTEGER = 4;
    /** What is too long for a piece. */
    public static final int LONG = 15;
    /** The most bytes in a piece. */
    static final int LONGEST = Heap.LARGEST - Integer.BYTES;

    private static final int KIND_BITS = 4;
    private static final int KIND_MASK = 15;
    private static final int LENGTH_AT = 8;
    private static final int TREE_AT = 16;
    private static final int LONG_PIECE = 24;
    private static final int LARGE = 1 << 16;

    private Scalars() {}

    /** Stores a value; answers its cell. */
    public static long write(Heap heap, @Nullable Object value) {
        return write(heap, Key.of(value));
    }

    static long write(Heap heap, Key key) {
        if (key.cell() != Cell.ABSENT) {
            return key.cell();
        }
        byte[] content = key.content();
        if (content.length > LONGEST) {
            long piece = heap.allocate(LONG_PIECE);
            heap.pages().put32(piece, LONG | key.kind() << KIND_BITS);
            heap.pages().put32(piece + Integer.BYTES, 0);
            heap.pages().put64(piece + LENGTH_AT, content.length);
            heap.pages().put64(piece + TREE_AT, LongBytes.write(heap, content));
            return Cell.scalar(piece);
        }
        long piece = heap.allocate(Integer.BYTES + content.length);
        heap.pages().put32(piece, key.kind() | content.length << KIND_BITS);
        heap.pages().put(piece + Integer.BYTES, content, 0, content.length);
        return Cell.scalar(piece);
    }

    /** The value of a cell that leads to no object. */
    public static @Nullable Object read(PageReader pages, long cell) {
        if (Cell.isReal(cell)) {
            return Double.longBitsToDouble(cell);
        }
        if (Cell.isInt(cell)) {
            return Cell.asInt(cell);
        }
        if (Cell.isScalar(cell)) {
            return piece(pages, Cell.address(cell));
        }
        if (cell == Cell.NONE) {
            return null;
        }
        if (cell == Cell.TRUE || cell == Cell.FALSE) {
            return cell == Cell.TRUE;
        }
        throw pages.corrupt("A cell holds no value", Cell.address(cell));
    }

    /** Kind of the piece that a cell leads to. */
    public static int kind(PageReader pages, long address) {
        int head = pages.i32(address);
        return (head & KIND_MASK) == LONG ? head >>> KIND_BITS : head & KIND_MASK;
    }

    /** Bytes of content of the piece at an address. */
    public static long length(PageReader pages, long address) {
        int head = pages.i32(address);
        return (head & KIND_MASK) == LONG ? pages.i64(address + LENGTH_AT) : head >>> KIND_BITS;
    }

    /** The tree of what is too long for a piece, 0 otherwise. */
    public static long tree(PageReader pages, long address) {
        return (pages.i32(address) & KIND_MASK) == LONG ? pages.i64(address + TREE_AT) : 0;
    }

    /** Takes back what belongs to a cell that leads to no object. */
    static void free(Heap heap, long cell) {
        if (Cell.isScalar(cell)) {
            long address = Cell.address(cell);
            PageTree.cut(heap.pages(), tree(heap.pages(), address), 0);
            heap.free(address);
        }
    }

    /** Up to {@code most} bytes of content of the piece at an address. */
    public static byte[] content(PageReader pages, long address, long most) {
        int head = pages.i32(address);
        if ((head & KIND_MASK) == LONG) {
            long length = Math.min(most, pages.i64(address + LENGTH_AT));
            if (length > LARGE) {
                pages.confirm();
            }
            return LongBytes.read(pages, pages.i64(address + TREE_AT), 0, length);
        }
        int length = (int) Math.min(most, head >>> KIND_BITS);
        if ((head >>> KIND_BITS) + Integer.BYTES > PageLayout.PAGE) {
            throw pages.corrupt("A text or number has an absurd length", address);
        }
        byte[] content = new byte[length];
        pages.copy(address + Integer.BYTES, content, 0, length);
        return content;
    }

    private static Object piece(PageReader pages, long address) {
        int kind = kind(pages, address);
        byte[] content = content(pages, address, Long.MAX_VALUE);
        return switch (kind) {
            case TEXT -> Texts.decode(content);
            case BYTES -> content;
            case INT64 -> pages.i64(address + Integer.BYTES);
            case INTEGER -> new BigInteger(content);
            default -> throw pages.corrupt("A piece holds a value of the unknown kind " + kind, address);
        };
    }
}
