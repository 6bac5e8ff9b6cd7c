package org.poolscope.model.diff;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;

/**
 * Compares elements block by block and counts those that differ. Numbers are equal if they lie no further apart than the
 * tolerance; NaN equals NaN and nothing else, an infinity only itself, and 0.0 equals -0.0. Integers are compared exactly.
 */
final class ElementDiff {
    private static final int CHUNK = 1 << 13;

    private final double tolerance;
    private final long[] shape;
    private long total;
    private long count;
    private long first = -1;
    private String left = "";
    private String right = "";
    private double most = Double.NaN;
    private long mostAt = -1;

    /** Of arrays of {@code shape}, by which indexes are told. */
    ElementDiff(double tolerance, long... shape) {
        this.tolerance = tolerance;
        this.shape = shape.clone();
    }

    /** Compares two blocks of one shape whose first element is number {@code base} of the whole. */
    void add(NdArray one, NdArray other, long base) {
        Kind a = one.dtype().kind();
        Kind b = other.dtype().kind();
        if (a == Kind.COMPLEX && b == Kind.COMPLEX) {
            complex(one, other, base);
        } else if (fitsDouble(one.dtype()) && fitsDouble(other.dtype())) {
            doubles(one, other, base);
        } else if (a.isReal() && b.isReal()) {
            exact(one, other, base);
        } else {
            texts(one, other, base);
        }
        total += one.size();
    }

    /** What differs, empty if nothing does; of arrays without axes the two values. */
    Optional<Difference> difference() {
        return shape.length == 0
                ? result().map(one -> new Difference.OtherValue(one.left(), one.right()))
                : result().map(many -> many);
    }

    /** What differs as a count, also of arrays without axes. */
    Optional<Difference.OtherElements> result() {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Difference.OtherElements(count, total, index(first), left, right, most,
                        mostAt < 0 ? List.of() : index(mostAt)));
    }

    /** Whether two numbers count as one. */
    static boolean equal(double one, double other, double tolerance) {
        if (one == other || (Double.isNaN(one) && Double.isNaN(other))) {
            return true;
        }
        return Double.isFinite(one) && Double.isFinite(other) && Math.abs(one - other) <= tolerance;
    }

    private static boolean fitsDouble(DType type) {
        return type.kind().isReal() && type.itemSize() <= (type.kind() == Kind.FLOAT ? Double.BYTES : Integer.BYTES);
    }

    private void doubles(NdArray one, NdArray other, long base) {
        int size = (int) Math.min(CHUNK, one.size());
        double[] lefts = new double[size];
        double[] rights = new double[size];
        for (long at = 0; at < one.size(); at += size) {
            int run = (int) Math.min(size, one.size() - at);
            one.readDoubles(at, lefts, run);
            other.readDoubles(at, rights, run);
            for (int i = 0; i < run; i++) {
                if (lefts[i] != rights[i] && !equal(lefts[i], rights[i], tolerance)) {
                    found(base + at + i, ElementText.of(one, at + i), ElementText.of(other, at + i),
                            Math.abs(lefts[i] - rights[i]));
                }
            }
        }
    }

    /** Eight byte integers, long doubles and mixtures of them with floats: no digit may be lost before they are compared. */
    private void exact(NdArray one, NdArray other, long base) {
        for (long i = 0; i < one.size(); i++) {
            double a = one.doubleAt(i);
            double b = other.doubleAt(i);
            boolean finite = Double.isFinite(a) && Double.isFinite(b);
            double apart = finite ? digits(one, i).subtract(digits(other, i)).abs().doubleValue() : Math.abs(a - b);
            if (finite ? apart > tolerance : !equal(a, b, tolerance)) {
                found(base + i, ElementText.of(one, i), ElementText.of(other, i), apart);
            }
        }
    }

    private static BigDecimal digits(NdArray array, long at) {
        DType type = array.dtype();
        if (type.kind() != Kind.FLOAT) {
            BigInteger whole = array.integerAt(at);
            return new BigDecimal(whole);
        }
        return type.itemSize() > Double.BYTES
                ? new BigDecimal(ElementText.of(array, at))
                : new BigDecimal(array.doubleAt(at));
    }

    private void complex(NdArray one, NdArray other, long base) {
        NdArray[] parts = {part(one, 0), part(one, 1), part(other, 0), part(other, 1)};
        for (long i = 0; i < one.size(); i++) {
            double re = parts[0].doubleAt(i);
            double im = parts[1].doubleAt(i);
            double otherRe = parts[2].doubleAt(i);
            double otherIm = parts[3].doubleAt(i);
            double apart = Math.hypot(re - otherRe, im - otherIm);
            boolean equal = equal(re, otherRe, 0) && equal(im, otherIm, 0);
            if (!equal && !(apart <= tolerance && Double.isFinite(apart))) {
                found(base + i, ElementText.of(one, i), ElementText.of(other, i), apart);
            }
        }
    }

    /** The real or the imaginary parts: a complex number is stored as a structure of the two. */
    private static NdArray part(NdArray array, int number) {
        int half = array.dtype().itemSize() / 2;
        DType type = array.dtype() instanceof DType.Plain plain
                ? new DType.Plain(Kind.FLOAT, half, plain.order())
                : DType.FLOAT64;
        return array.field(new DType.Field("part", number * half, type, null));
    }

    private void texts(NdArray one, NdArray other, long base) {
        for (long i = 0; i < one.size(); i++) {
            String a = ElementText.of(one, i);
            String b = ElementText.of(other, i);
            if (!a.equals(b)) {
                found(base + i, a, b, Double.NaN);
            }
        }
    }

    private void found(long at, String one, String other, double apart) {
        if (count++ == 0) {
            first = at;
            left = ValueDiff.cut(one);
            right = ValueDiff.cut(other);
        }
        if (!Double.isNaN(apart) && !(apart <= most)) {
            most = apart;
            mostAt = at;
        }
    }

    private List<Long> index(long flat) {
        List<Long> index = new ArrayList<>();
        long rest = flat;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index.addFirst(rest % shape[axis]);
            rest /= shape[axis];
        }
        return index;
    }
}
