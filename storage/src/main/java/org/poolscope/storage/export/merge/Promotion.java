package org.poolscope.storage.export.merge;

import java.nio.ByteOrder;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.TimeUnit;

/** The type that holds the elements of two types, by the rules of {@code numpy.result_type}. */
final class Promotion {
    private static final int WIDEST_INTEGER = 8;

    private Promotion() {}

    /** The common type, little-endian; empty where numpy has none or makes texts of numbers. */
    static Optional<DType> of(DType one, DType two) {
        DType a = one.withOrder(ByteOrder.LITTLE_ENDIAN);
        DType b = two.withOrder(ByteOrder.LITTLE_ENDIAN);
        if (a.equals(b)) {
            return Optional.of(a);
        }
        return switch (a) {
            case DType.Plain plain when b instanceof DType.Plain other -> plain(plain, other);
            case DType.Temporal time when b instanceof DType.Temporal other && time.kind() == other.kind() ->
                temporal(time, other);
            case DType.SubArray(DType base, var shape) when b instanceof DType.SubArray(DType other, var otherShape)
                    && shape.equals(otherShape) ->
                of(base, other).map(common -> new DType.SubArray(common, shape));
            default -> Optional.empty();
        };
    }

    private static Optional<DType> plain(DType.Plain a, DType.Plain b) {
        int wide = Math.max(a.itemSize(), b.itemSize());
        if (a.kind() == b.kind()) {
            return a.kind() == Kind.OBJECT || a.kind() == Kind.RAW
                    ? Optional.empty()
                    : Optional.of(DType.of(a.kind(), wide));
        }
        if (isText(a) && isText(b)) {
            int points = Math.max(a.kind() == Kind.TEXT ? a.itemSize() / 4 : a.itemSize(),
                    b.kind() == Kind.TEXT ? b.itemSize() / 4 : b.itemSize());
            return Optional.of(DType.of(Kind.TEXT, 4 * points));
        }
        if (!isNumber(a) || !isNumber(b)) {
            return Optional.empty();
        }
        return Optional.of(a.kind().compareTo(b.kind()) < 0 ? numbers(a, b) : numbers(b, a));
    }

    /** The common type of numbers of different kinds, the lower kind first. */
    private static DType numbers(DType.Plain low, DType.Plain high) {
        if (low.kind() == Kind.BOOL) {
            return high;
        }
        return switch (high.kind()) {
            case UINT -> signed(low.itemSize(), high.itemSize());
            case FLOAT -> DType.of(Kind.FLOAT, Math.max(floatFor(low), high.itemSize()));
            default -> DType.of(Kind.COMPLEX, Math.max(2 * floatFor(low), high.itemSize()));
        };
    }

    private static DType signed(int signed, int unsigned) {
        if (unsigned < signed) {
            return DType.of(Kind.INT, signed);
        }
        return unsigned == WIDEST_INTEGER ? DType.FLOAT64 : DType.of(Kind.INT, 2 * unsigned);
    }

    /** Bytes of the float that numpy takes for numbers of a type. */
    private static int floatFor(DType.Plain type) {
        return type.kind() == Kind.FLOAT ? type.itemSize() : Math.min(8, 2 * type.itemSize());
    }

    private static boolean isNumber(DType.Plain type) {
        return type.kind().isReal() || type.kind() == Kind.COMPLEX;
    }

    private static boolean isText(DType.Plain type) {
        return type.kind() == Kind.TEXT || type.kind() == Kind.BYTES;
    }

    /** The finer of two units that are multiples of each other. */
    private static Optional<DType> temporal(DType.Temporal a, DType.Temporal b) {
        if (a.unit() == TimeUnit.GENERIC || b.unit() == TimeUnit.GENERIC) {
            return Optional.of(a.unit() == TimeUnit.GENERIC ? b : a);
        }
        if (TimeSteps.per(a, b).isPresent()) {
            return Optional.of(b);
        }
        return TimeSteps.per(b, a).isPresent() ? Optional.of(a) : Optional.empty();
    }
}
