package org.poolscope.model.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSummary;
import org.poolscope.model.value.ValueText;

/**
 * Compares two values part by part. Keys of dicts are matched whatever their order, sets as sets, lists by position. Ends
 * for values that contain themselves.
 */
final class ValueDiff {
    private static final int WIDEST = 60;
    private static final int DEEPEST = 200;
    /** Shared parts are looked at each time they occur, so that few bytes can stand for endlessly many values. */
    private static final long BUDGET = 50_000_000;

    private final double tolerance;
    private final Cancel cancel;
    private final Set<Pair> open = new HashSet<>();
    private long compared;

    /** Two containers that are being compared further up; containers are equal only to themselves. */
    private record Pair(Container left, Container right) {}

    ValueDiff(double tolerance, Cancel cancel) {
        this.tolerance = tolerance;
        this.cancel = cancel;
    }

    /** Values looked at so far. */
    long compared() {
        return compared;
    }

    /** What differs between two values, null if nothing does. */
    @Nullable
    Differing of(String name, Value left, Value right) throws SourceException.Cancelled {
        Differing.Builder place = new Differing.Builder(name);
        if (++compared % 1000 == 1) {
            cancel.check("the comparison");
        }
        if (compared > BUDGET || open.size() > DEEPEST) {
            return place.add(new Difference.Unread("there is too much here to compare.")).end();
        }
        if (left instanceof Value.Unreadable(String why)) {
            return place.add(new Difference.Unread("left: " + why)).end();
        }
        if (right instanceof Value.Unreadable(String why)) {
            return place.add(new Difference.Unread("right: " + why)).end();
        }
        if (left instanceof Container one && right instanceof Container other) {
            Pair pair = new Pair(one, other);
            if (!open.add(pair)) {
                return null;
            }
            compare(place, left, right);
            open.remove(pair);
        } else {
            compare(place, left, right);
        }
        return place.end();
    }

    private void compare(Differing.Builder place, Value left, Value right) throws SourceException.Cancelled {
        switch (left) {
            case Numeric.Array(NdArray one, String type) when right instanceof Numeric.Array(NdArray other, String otherType) -> {
                type(place, type == null ? "ndarray" : type, otherType == null ? "ndarray" : otherType);
                arrays(place, one, other);
            }
            case Numeric.Scalar(NdArray one) when right instanceof Numeric.Scalar(NdArray other) ->
                arrays(place, one, other);
            case Numeric.Masked one when right instanceof Numeric.Masked other -> {
                place.below(array("data", one.data(), other.data()));
                place.below(array("mask", one.mask(), other.mask()));
            }
            case Numeric.Quantity one when right instanceof Numeric.Quantity other -> quantities(place, one, other);
            case Numeric.ObjectArray one when right instanceof Numeric.ObjectArray other -> {
                shape(place, one.shape().toString(), other.shape().toString());
                items(place, one.items(), other.items());
            }
            case Container.Mapping one when right instanceof Container.Mapping other -> {
                type(place, left, right);
                named(place, ValueParts.of(one), ValueParts.of(other));
            }
            case Container.Instance one when right instanceof Container.Instance other -> {
                type(place, one.className(), other.className());
                named(place, ValueParts.of(one), ValueParts.of(other));
            }
            case Container.NamedTuple one when right instanceof Container.NamedTuple other -> {
                type(place, one.className(), other.className());
                named(place, ValueParts.of(one), ValueParts.of(other));
            }
            case Container.Sequence one when right instanceof Container.Sequence other -> sequences(place, one, other);
            case Container.Deque one when right instanceof Container.Deque other ->
                list(place, one.items(), other.items());
            default -> single(place, left, right);
        }
    }

    private void sequences(Differing.Builder place, Container.Sequence left, Container.Sequence right)
            throws SourceException.Cancelled {
        type(place, left, right);
        boolean sets = switch (left.type()) {
            case SET, FROZENSET -> true;
            case LIST, TUPLE -> false;
        };
        if (sets) {
            sets(place, left.items(), right.items());
        } else {
            list(place, left.items(), right.items());
        }
    }

    private void list(Differing.Builder place, List<Value> left, List<Value> right) throws SourceException.Cancelled {
        shape(place, length(left), length(right));
        items(place, left, right);
    }

    /** What both lists have, by position. */
    private void items(Differing.Builder place, List<Value> left, List<Value> right)
            throws SourceException.Cancelled {
        int shared = Math.min(left.size(), right.size());
        NumberLists numbers = NumberLists.of(left.subList(0, shared), right.subList(0, shared));
        if (numbers != null) {
            compared += shared;
            numbers.compare(tolerance).ifPresent(place::add);
            return;
        }
        for (int i = 0; i < shared; i++) {
            place.below(of("[" + i + "]", left.get(i), right.get(i)));
        }
    }

    private static void sets(Differing.Builder place, List<Value> left, List<Value> right) {
        Map<String, Value> rest = new LinkedHashMap<>();
        right.forEach(item -> rest.put(TaggedForm.text(item), item));
        List<Value> missing = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Value item : left) {
            String key = TaggedForm.text(item);
            if (seen.add(key) && rest.remove(key) == null) {
                missing.add(item);
            }
        }
        missing.forEach(item -> place.below(text(item), new Difference.MissingRight(brief(item))));
        rest.values().forEach(item -> place.below(text(item), new Difference.MissingLeft(brief(item))));
    }

    private void named(Differing.Builder place, Map<String, Value> left, Map<String, Value> right)
            throws SourceException.Cancelled {
        for (Map.Entry<String, Value> part : left.entrySet()) {
            Value other = right.get(part.getKey());
            if (other == null) {
                place.below(part.getKey(), new Difference.MissingRight(brief(part.getValue())));
            } else if (isUnit(part.getKey()) && part.getValue() instanceof Value.Text(String one)
                    && other instanceof Value.Text(String two)) {
                unit(place, one, two);
            } else {
                place.below(of(part.getKey(), part.getValue(), other));
            }
        }
        for (Map.Entry<String, Value> part : right.entrySet()) {
            if (!left.containsKey(part.getKey())) {
                place.below(part.getKey(), new Difference.MissingLeft(brief(part.getValue())));
            }
        }
    }

    static boolean isUnit(String name) {
        return name.equals("unit") || name.equals("units");
    }

    static void unit(Differing.Builder place, String left, String right) {
        if (!left.equals(right)) {
            place.add(new Difference.OtherUnit(cut(left), cut(right)));
        }
    }

    private void quantities(Differing.Builder place, Numeric.Quantity left, Numeric.Quantity right) {
        if (!left.dimensions().equals(right.dimensions())) {
            place.add(new Difference.OtherUnit(ValueText.repr(left, WIDEST), ValueText.repr(right, WIDEST)));
        } else if (!ElementDiff.equal(left.value(), right.value(), tolerance)) {
            place.add(new Difference.OtherValue(text(left), text(right)));
        }
    }

    private void single(Differing.Builder place, Value left, Value right) {
        boolean numbers = NumberLists.isNumber(left) && NumberLists.isNumber(right);
        boolean otherType = !ValueSummary.of(left).type().equals(ValueSummary.of(right).type());
        type(place, left, right);
        if (numbers ? !NumberLists.equal(left, right, tolerance) : !otherType && !same(left, right)) {
            place.add(Snippet.of(text(left), text(right), left, right));
        }
    }

    private static boolean same(Value left, Value right) {
        return switch (left) {
            case Value.Bytes one when right instanceof Value.Bytes other -> Snippet.equal(one, other);
            case Value.Text one -> one.equals(right);
            case Value.Complex one when right instanceof Value.Complex other ->
                ElementDiff.equal(one.re(), other.re(), 0) && ElementDiff.equal(one.im(), other.im(), 0);
            default -> left.equals(right) || TaggedForm.text(left).equals(TaggedForm.text(right));
        };
    }

    private void arrays(Differing.Builder place, NdArray left, NdArray right) {
        Differing inner = array("", left, right);
        if (inner != null) {
            inner.own().forEach(place::add);
            inner.below().forEach(place::below);
        }
    }

    private @Nullable Differing array(String name, NdArray left, NdArray right) {
        ArrayDiff diff = new ArrayDiff(name, left.dtype(), right.dtype(), left.shape(), right.shape(), tolerance);
        if (diff.wantsElements()) {
            diff.add(rows(left, diff.shape()), rows(right, diff.shape()), 0);
        }
        return diff.end();
    }

    private static NdArray rows(NdArray array, long... shape) {
        return array.rank() == 0 || array.shape()[0] == shape[0]
                ? array
                : array.slice(List.of(Slice.of(0, shape[0])));
    }

    private static void type(Differing.Builder place, Value left, Value right) {
        type(place, ValueSummary.of(left).type(), ValueSummary.of(right).type());
    }

    private static void type(Differing.Builder place, String left, String right) {
        if (!left.equals(right)) {
            place.add(new Difference.OtherType(left, right));
        }
    }

    private static void shape(Differing.Builder place, String left, String right) {
        if (!left.equals(right)) {
            place.add(new Difference.OtherShape(left, right));
        }
    }

    private static String length(List<Value> items) {
        return items.size() + (items.size() == 1 ? " item" : " items");
    }

    static String brief(Value value) {
        return ValueText.cell(value, WIDEST);
    }

    private static String text(Value value) {
        return ValueText.repr(value, WIDEST);
    }

    static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }
}
