package org.poolscope.model.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Compares two large arrays that lie in sources, a block of each at a time. */
final class BlockDiff {
    /** An array of more bytes than this is read by blocks of about this size. */
    private static final long BLOCK = 8L << 20;

    private final double tolerance;
    private final Cancel cancel;
    private long compared;

    BlockDiff(double tolerance, Cancel cancel) {
        this.tolerance = tolerance;
        this.cancel = cancel;
    }

    /** Elements looked at so far. */
    long compared() {
        return compared;
    }

    /** Whether what is told of a value says that it is an array too large to be read at once. */
    boolean isLarge(Map<String, Object> told) {
        return told.get("bytes") instanceof Number bytes
                ? bytes.longValue() > BLOCK
                : fits(told) && NdArray.sizeOf(shape(told)) > BLOCK / Double.BYTES;
    }

    /** Whether what is told of a value says that it is an array and of which shape. */
    boolean fits(Map<String, Object> told) {
        return told.containsKey("dtype") && told.get("shape") instanceof List<?> shape && !shape.isEmpty()
                && shape.stream().allMatch(Long.class::isInstance);
    }

    @Nullable
    Differing compare(SourceDiff.Side left, SourceDiff.Side right, Map<String, Object> one, Map<String, Object> other)
            throws SourceException {
        NdArray first = array(left, List.of(Slice.of(0, 0)));
        NdArray second = array(right, List.of(Slice.of(0, 0)));
        ArrayDiff diff = new ArrayDiff("", first.dtype(), second.dtype(), shape(one), shape(other), tolerance);
        if (diff.wantsElements()) {
            long[] shape = diff.shape();
            int width = Math.max(first.dtype().itemSize(), second.dtype().itemSize());
            blocks(left, right, diff, shape, width, new ArrayList<>(), 0);
            compared += NdArray.sizeOf(shape);
        }
        return diff.end();
    }

    /** Along the first axis whose single steps are small enough, for each index of the axes before it. */
    private void blocks(SourceDiff.Side left, SourceDiff.Side right, ArrayDiff diff, long[] shape, int width,
            List<Slice> before, long base) throws SourceException {
        int axis = before.size();
        long step = 1;
        for (int i = axis + 1; i < shape.length; i++) {
            step *= shape[i];
        }
        boolean wide = step * width > BLOCK && axis + 1 < shape.length;
        long rows = wide ? 1 : Math.max(1, BLOCK / Math.max(1, step * width));
        for (long at = 0; at < shape[axis]; at += rows) {
            List<Slice> slices = new ArrayList<>(before);
            if (wide) {
                slices.add(Slice.at(at));
                blocks(left, right, diff, shape, width, slices, base + at * step);
            } else {
                cancel.check("the comparison");
                slices.add(Slice.of(at, Math.min(at + rows, shape[axis])));
                diff.add(array(left, slices), array(right, slices), base + at * step);
            }
        }
    }

    private NdArray array(SourceDiff.Side side, List<Slice> slices) throws SourceException {
        Value value = side.source().read(side.path(), slices, cancel, Progress.IGNORED);
        return switch (value) {
            case Numeric.Array(NdArray data, _) -> data;
            case Numeric.Scalar(NdArray data) -> data;
            default -> throw new SourceException.Unsupported("This is no array of numbers any more.",
                    side.path().toString(), "Compare it again.");
        };
    }

    private static long[] shape(Map<String, Object> told) {
        return ((List<?>) told.getOrDefault("shape", List.of())).stream().mapToLong(length -> (Long) length).toArray();
    }
}
