package org.poolscope.storage.export;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** The element type that holds all items of a list of single values, as numpy chooses it. */
enum ItemKind {
    BOOL, INT, FLOAT, COMPLEX, TEXT, BYTES;

    private static final long EXACT = 1L << 53;
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8;

    /** The narrowest kind for all items; a missing value is a float that is not a number. */
    static ItemKind of(List<Value> items, LossCount losses) throws NotAnArray {
        ItemKind kind = of(items.getFirst(), new LossCount());
        for (Value item : items) {
            ItemKind next = of(item, losses);
            if (kind.isNumber() != next.isNumber() || (!kind.isNumber() && kind != next)) {
                throw new NotAnArray("numbers and texts are mixed");
            }
            kind = kind.compareTo(next) >= 0 ? kind : next;
        }
        if (kind == FLOAT && items.stream().anyMatch(ItemKind::isInexact)) {
            losses.add("an integer beyond 2^53 is rounded, as it stands among floats");
        }
        return kind;
    }

    /** An array of this kind with the items as elements. */
    NdArray fill(List<Value> items) throws NotAnArray {
        long wide = switch (this) {
            case BOOL -> 1;
            case INT, FLOAT -> 8;
            case COMPLEX -> 16;
            case TEXT -> 4L * Math.max(1, items.stream().mapToInt(ItemKind::codePoints).max().orElse(1));
            case BYTES -> Math.max(1, items.stream().mapToInt(item -> bytes(item).length).max().orElse(1));
        };
        if (wide > MOST_BYTES / items.size()) {
            throw new NotAnArray("the array would have " + items.size() + " items of " + wide
                    + " bytes, as each takes as many as the longest, and 2 GB in all is the most that fits");
        }
        int width = (int) wide;
        ByteBuffer out = ByteBuffer.allocate(width * items.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < items.size(); i++) {
            put(items.get(i), out.position(i * width));
        }
        Kind element = switch (this) {
            case BOOL -> Kind.BOOL;
            case INT -> Kind.INT;
            case FLOAT -> Kind.FLOAT;
            case COMPLEX -> Kind.COMPLEX;
            case TEXT -> Kind.TEXT;
            case BYTES -> Kind.BYTES;
        };
        return NdArray.of(DType.of(element, width), new long[]{items.size()}, false,
                MemorySegment.ofArray(out.array()));
    }

    private boolean isNumber() {
        return compareTo(COMPLEX) <= 0;
    }

    private static ItemKind of(Value item, LossCount losses) throws NotAnArray {
        return switch (item) {
            case Value.Bool _ -> BOOL;
            case Value.Int _ -> INT;
            case Value.Real _ -> FLOAT;
            case Value.None _ -> {
                losses.add("None becomes nan");
                yield FLOAT;
            }
            case Numeric.Quantity _ -> {
                losses.add("a quantity is written in SI base units without its dimension");
                yield FLOAT;
            }
            case Value.Complex _ -> COMPLEX;
            case Value.Text _ -> TEXT;
            case Value.Bytes _ -> BYTES;
            case Numeric.Scalar(NdArray data) -> ofElement(data.dtype());
            case Value.BigInt _ -> throw new NotAnArray("an integer needs more than 64 bits");
            default -> throw new NotAnArray("an item is neither a number nor a text");
        };
    }

    private static ItemKind ofElement(DType type) throws NotAnArray {
        if (!(type instanceof DType.Plain)) {
            throw new NotAnArray("an item has the type " + type.str());
        }
        return switch (type.kind()) {
            case BOOL -> BOOL;
            case INT -> INT;
            case UINT -> type.itemSize() < 8 ? INT : FLOAT;
            case FLOAT -> FLOAT;
            default -> throw new NotAnArray("an item has the type " + type.str());
        };
    }

    private void put(Value item, ByteBuffer at) {
        switch (this) {
            case BOOL -> at.put((byte) (real(item) == 0 ? 0 : 1));
            case INT -> at.putLong(whole(item));
            case FLOAT -> at.putDouble(real(item));
            case COMPLEX -> at.putDouble(real(item)).putDouble(item instanceof Value.Complex c ? c.im() : 0);
            case TEXT -> text(item).codePoints().forEach(at::putInt);
            case BYTES -> at.put(bytes(item));
        }
    }

    private static long whole(Value item) {
        return switch (item) {
            case Value.Int number -> number.value();
            case Value.Bool(boolean set) -> set ? 1 : 0;
            case Numeric.Scalar(NdArray data) -> data.longAt(0);
            default -> 0;
        };
    }

    private static double real(Value item) {
        return switch (item) {
            case Value.Real(double number) -> number;
            case Value.Complex complex -> complex.re();
            case Numeric.Quantity quantity -> quantity.value();
            case Numeric.Scalar(NdArray data) -> data.doubleAt(0);
            case Value.None _ -> Double.NaN;
            default -> whole(item);
        };
    }

    private static boolean isInexact(Value item) {
        return item instanceof Value.Int number && (number.value() > EXACT || number.value() < -EXACT);
    }

    private static String text(Value item) {
        return item instanceof Value.Text(String text) ? text : "";
    }

    private static int codePoints(Value item) {
        String text = text(item);
        return text.codePointCount(0, text.length());
    }

    private static byte[] bytes(Value item) {
        return item instanceof Value.Bytes bytes ? bytes.toArray() : new byte[0];
    }
}
