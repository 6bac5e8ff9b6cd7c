package org.poolscope.model.value;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;

/** Cuts a value that is at hand the way Python's brackets would. */
public final class ValueSlice {
    private ValueSlice() {}

    /**
     * The selected part: any number of axes of an array of numbers, one axis of a list, tuple, deque, text or bytes; a single index
     * gives the element itself.
     *
     * @throws IndexOutOfBoundsException if an index is outside its axis
     * @throws IllegalArgumentException  if the value has fewer axes than there are slices
     */
    public static Value of(Value value, List<Slice> slices) {
        if (slices.isEmpty()) {
            return value;
        }
        return switch (value) {
            case Numeric.Array(NdArray data, String className) -> {
                NdArray part = data.slice(slices);
                yield part.rank() == 0 ? new Numeric.Scalar(part) : new Numeric.Array(part, className);
            }
            case Numeric.Masked masked -> new Numeric.Masked(masked.data().slice(slices), masked.mask().slice(slices),
                    masked.fill());
            case Container.Sequence sequence -> {
                Slice only = only(slices, value);
                List<Value> part = items(sequence.items(), only);
                yield only.isIndex() ? part.getFirst() : new Container.Sequence(sequence.type(), part);
            }
            case Numeric.ObjectArray array when array.shape().size() == 1 -> {
                Slice only = only(slices, value);
                List<Value> part = items(array.items(), only);
                yield only.isIndex()
                        ? part.getFirst()
                        : new Numeric.ObjectArray(array.dtype(), List.of((long) part.size()), "C", part);
            }
            case Container.Deque deque -> {
                Slice only = only(slices, value);
                List<Value> part = items(deque.items(), only);
                yield only.isIndex() ? part.getFirst() : new Container.Deque(part, deque.maxLength());
            }
            case Value.Text(String text) -> new Value.Text(text(text, only(slices, value)));
            case Value.Bytes bytes -> bytes(bytes, only(slices, value));
            default -> throw new IllegalArgumentException(
                    "A value of the kind " + ValueSummary.of(value).type() + " cannot be sliced.");
        };
    }

    private static Slice only(List<Slice> slices, Value value) {
        if (slices.size() > 1) {
            throw new IllegalArgumentException(
                    slices.size() + " slices, but a " + ValueSummary.of(value).type() + " has 1 axis.");
        }
        return slices.getFirst();
    }

    private static List<Value> items(List<Value> items, Slice slice) {
        Slice.Bounds bounds = slice.on(items.size());
        if (items instanceof RealList reals) {
            return reals(reals, bounds);
        }
        List<Value> part = new ArrayList<>(Math.toIntExact(bounds.count()));
        for (long i = 0; i < bounds.count(); i++) {
            part.add(items.get((int) (bounds.first() + i * bounds.step())));
        }
        return part;
    }

    private static List<Value> reals(RealList reals, Slice.Bounds bounds) {
        double[] part = new double[Math.toIntExact(bounds.count())];
        for (int i = 0; i < part.length; i++) {
            part[i] = reals.doubleAt((int) (bounds.first() + i * bounds.step()));
        }
        return new RealList(part, part.length);
    }

    private static String text(String text, Slice slice) {
        int[] characters = text.codePoints().toArray();
        Slice.Bounds bounds = slice.on(characters.length);
        StringBuilder part = new StringBuilder();
        for (long i = 0; i < bounds.count(); i++) {
            part.appendCodePoint(characters[(int) (bounds.first() + i * bounds.step())]);
        }
        return part.toString();
    }

    private static Value bytes(Value.Bytes bytes, Slice slice) {
        Slice.Bounds bounds = slice.on(bytes.size());
        if (bounds.step() == 1) {
            return new Value.Bytes(bytes.type(), bytes.content().asSlice(bounds.first(), bounds.count()));
        }
        byte[] whole = bytes.toArray();
        byte[] part = new byte[Math.toIntExact(bounds.count())];
        for (int i = 0; i < part.length; i++) {
            part[i] = whole[(int) (bounds.first() + i * bounds.step())];
        }
        return new Value.Bytes(bytes.type(), part);
    }
}
