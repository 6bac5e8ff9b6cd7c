package org.poolscope.model.diff;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;

/**
 * Compares two arrays whose types and shapes are known and whose elements are handed over in blocks, so that neither has
 * to be in memory as a whole. Structures are compared field by field. Rows that only one side has are told by the shape.
 */
final class ArrayDiff {
    private final Differing.Builder place;
    private final long[] shape;
    private final @Nullable ElementDiff elements;
    private final List<FieldDiff> fields = new ArrayList<>();

    private record FieldDiff(DType.Field left, DType.Field right, ArrayDiff diff) {}

    ArrayDiff(String name, DType left, DType right, long[] leftShape, long[] rightShape, double tolerance) {
        place = new Differing.Builder(name);
        boolean structs = left instanceof DType.Struct && right instanceof DType.Struct;
        if (!structs && !words(left).equals(words(right))) {
            place.add(new Difference.OtherType(words(left), words(right)));
        }
        if (!Arrays.equals(leftShape, rightShape)) {
            place.add(new Difference.OtherShape(words(leftShape), words(rightShape)));
        }
        shape = common(leftShape, rightShape);
        if (left instanceof DType.Struct one && right instanceof DType.Struct other) {
            elements = null;
            fields(one, other, tolerance);
        } else {
            boolean comparable = left.kind() == right.kind() || (left.kind().isReal() && right.kind().isReal());
            elements = comparable ? new ElementDiff(tolerance, leftShape) : null;
        }
    }

    /** The axes that both have: as many rows as the shorter, none where the axes after the first differ. */
    long[] shape() {
        return shape.clone();
    }

    /** Whether there is anything to hand over. */
    boolean wantsElements() {
        return NdArray.sizeOf(shape) > 0 && (elements != null || !fields.isEmpty());
    }

    /** Compares a block of each whose first element is number {@code base} of the whole. */
    void add(NdArray left, NdArray right, long base) {
        if (elements != null) {
            elements.add(left, right, base);
        }
        for (FieldDiff field : fields) {
            NdArray one = left.field(field.left());
            NdArray other = right.field(field.right());
            long inner = left.size() == 0 ? 1 : one.size() / left.size();
            if (one.size() == other.size()) {
                field.diff().add(one, other, base * inner);
            }
        }
    }

    @Nullable
    Differing end() {
        if (elements != null) {
            elements.difference().ifPresent(place::add);
        }
        fields.forEach(field -> place.below(field.diff().end()));
        return place.end();
    }

    private void fields(DType.Struct left, DType.Struct right, double tolerance) {
        for (DType.Field field : left.fields()) {
            right.fields().stream().filter(other -> other.name().equals(field.name())).findFirst().ifPresentOrElse(
                    other -> fields.add(new FieldDiff(field, other, new ArrayDiff(field.name(), base(field),
                            base(other), inside(field), inside(other), tolerance))),
                    () -> place.below(field.name(), new Difference.MissingRight(words(field.type()))));
        }
        for (DType.Field field : right.fields()) {
            if (left.fields().stream().noneMatch(other -> other.name().equals(field.name()))) {
                place.below(field.name(), new Difference.MissingLeft(words(field.type())));
            }
        }
    }

    private static DType base(DType.Field field) {
        return field.type() instanceof DType.SubArray(DType base, _) ? base : field.type();
    }

    private long[] inside(DType.Field field) {
        LongStream inner = field.type() instanceof DType.SubArray sub
                ? sub.shape().stream().mapToLong(Integer::longValue)
                : LongStream.empty();
        return LongStream.concat(Arrays.stream(shape), inner).toArray();
    }

    private static long[] common(long[] left, long[] right) {
        if (Arrays.equals(left, right)) {
            return left.clone();
        }
        boolean fits = left.length == right.length && left.length > 0
                && Arrays.equals(left, 1, left.length, right, 1, right.length);
        if (!fits) {
            return new long[]{0};
        }
        long[] shared = left.clone();
        shared[0] = Math.min(left[0], right[0]);
        return shared;
    }

    /** A type as it is compared: numpy's word without the byte order, which says how it is stored and not what it is. */
    static String words(DType type) {
        return switch (type) {
            case DType.Struct struct -> struct.fields().stream()
                    .map(field -> field.name() + " " + words(field.type())).collect(Collectors.joining(", ", "{", "}"));
            case DType.SubArray sub -> words(sub.base()) + " " + sub.shape();
            case DType.Plain plain when plain.kind() == Kind.OBJECT -> "object";
            case DType.Plain _,DType.Temporal _ -> type.withOrder(ByteOrder.LITTLE_ENDIAN).str();
        };
    }

    /** A shape as Python writes it: {@code (3, 4)}. */
    static String words(long... shape) {
        return Arrays.stream(shape).mapToObj(Long::toString)
                .collect(Collectors.joining(", ", "(", shape.length == 1 ? ",)" : ")"));
    }
}
