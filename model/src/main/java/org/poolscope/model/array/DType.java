package org.poolscope.model.array;

import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of one element of an array, with numpy's meaning: a plain type, a time with its unit, a structure of named
 * fields, or a fixed sub-array inside a structure.
 */
public sealed interface DType permits DType.Plain, DType.Temporal, DType.Struct, DType.SubArray {

    /** Bytes of one element. */
    int itemSize();

    /** The numpy type string, for example {@code <f8}, {@code |S10}, {@code <M8[25s]}; {@code |V26} for a structure. */
    String str();

    /** The kind of the element; a structure and a sub-array are {@link Kind#RAW}. */
    Kind kind();

    /** The same type in the other or the same byte order, all the way down. */
    DType withOrder(ByteOrder order);

    /** True if Python objects lie anywhere in an element, so that raw bytes mean nothing. */
    boolean hasObjects();

    /** A type without fields: number, bool, text, bytes, raw bytes or Python object. */
    record Plain(Kind kind, int itemSize, ByteOrder order) implements DType {
        /** Refuses a negative size. */
        public Plain {
            if (itemSize < 0) {
                throw new IllegalArgumentException("An element cannot have " + itemSize + " bytes.");
            }
        }

        @Override
        public String str() {
            if (kind == Kind.OBJECT) {
                return order == ByteOrder.BIG_ENDIAN ? "|O" + itemSize : "|O";
            }
            int count = kind == Kind.TEXT ? itemSize / 4 : itemSize;
            return String.valueOf(orderLetter(kind, itemSize, order)) + kind.letter() + count;
        }

        @Override
        public DType withOrder(ByteOrder other) {
            return kind == Kind.OBJECT ? this : new Plain(kind, itemSize, other);
        }

        @Override
        public boolean hasObjects() {
            return kind == Kind.OBJECT;
        }
    }

    /** datetime64 or timedelta64: 8 byte integers counting {@code count} units, since 1970 for a datetime. */
    record Temporal(Kind kind, TimeUnit unit, int count, ByteOrder order) implements DType {
        @Override
        public int itemSize() {
            return 8;
        }

        @Override
        public String str() {
            String brackets = unit == TimeUnit.GENERIC ? "" : "[" + (count == 1 ? "" : count) + unit.code() + "]";
            return String.valueOf(orderLetter(kind, 8, order)) + kind.letter() + "8" + brackets;
        }

        @Override
        public DType withOrder(ByteOrder other) {
            return new Temporal(kind, unit, count, other);
        }

        @Override
        public boolean hasObjects() {
            return false;
        }
    }

    /** Named fields at byte offsets inside an element of {@code itemSize} bytes; offsets may overlap and leave gaps. */
    record Struct(int itemSize, List<Field> fields, boolean aligned) implements DType {
        /** Copies the fields; refuses one that lies outside the element. */
        public Struct {
            fields = List.copyOf(fields);
            for (Field field : fields) {
                if (field.offset() < 0 || field.offset() > itemSize - field.type().itemSize()) {
                    throw new IllegalArgumentException("Field " + field.name() + " lies outside the " + itemSize
                            + " bytes of its structure.");
                }
            }
        }

        @Override
        public Kind kind() {
            return Kind.RAW;
        }

        @Override
        public String str() {
            return "|V" + itemSize;
        }

        @Override
        public DType withOrder(ByteOrder order) {
            return new Struct(itemSize, fields.stream()
                    .map(f -> new Field(f.name(), f.offset(), f.type().withOrder(order), f.title())).toList(), aligned);
        }

        @Override
        public boolean hasObjects() {
            return fields.stream().anyMatch(field -> field.type().hasObjects());
        }
    }

    /** A field of a structure: name, byte offset in the element, type, and numpy's optional title. */
    record Field(String name, int offset, DType type, @Nullable String title) {}

    /** A fixed block of elements inside a structure, in C order. */
    record SubArray(DType base, List<Integer> shape) implements DType {
        /** Copies the shape; refuses a negative length and a block of more than 2 GB. */
        public SubArray {
            shape = List.copyOf(shape);
            long bytes = Math.max(base.itemSize(), 1);
            for (int length : shape) {
                bytes = length < 0 ? Long.MAX_VALUE : bytes * Math.max(length, 1);
                if (bytes > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException("A sub-array cannot have the shape " + shape + ".");
                }
            }
        }

        /** Elements in the block. */
        public int count() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }

        @Override
        public Kind kind() {
            return Kind.RAW;
        }

        @Override
        public int itemSize() {
            return Math.multiplyExact(base.itemSize(), count());
        }

        @Override
        public String str() {
            return "|V" + itemSize();
        }

        @Override
        public DType withOrder(ByteOrder order) {
            return new SubArray(base.withOrder(order), shape);
        }

        @Override
        public boolean hasObjects() {
            return base.hasObjects();
        }
    }

    /** A plain little-endian type; bool, bytes and single bytes have no order. */
    static DType of(Kind kind, int itemSize) {
        return new Plain(kind, itemSize, ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Python objects as numpy before 1.8 named them, {@code |O8} instead of {@code |O}. Pointers have no byte order of
     * their own, so it tells the two names apart.
     */
    static DType oldObject(int itemSize) {
        return new Plain(Kind.OBJECT, itemSize, ByteOrder.BIG_ENDIAN);
    }

    /** 8 byte little-endian float. */
    DType FLOAT64 = of(Kind.FLOAT, 8);
    /** 8 byte little-endian signed integer. */
    DType INT64 = of(Kind.INT, 8);
    /** 4 byte little-endian signed integer. */
    DType INT32 = of(Kind.INT, 4);

    /** One byte, zero or one. */
    DType BOOL = of(Kind.BOOL, 1);

    private static char orderLetter(Kind kind, int itemSize, ByteOrder order) {
        boolean orderless = kind == Kind.BOOL || kind == Kind.BYTES || kind == Kind.RAW || kind == Kind.OBJECT
                || (itemSize == 1 && kind != Kind.TEXT);
        return orderless ? '|' : order == ByteOrder.BIG_ENDIAN ? '>' : '<';
    }
}
