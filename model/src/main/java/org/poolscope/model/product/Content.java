package org.poolscope.model.product;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * Equality of stored values by content: same types, same numbers (NaN equals NaN, 1 is not 1.0), lists in order, maps
 * and members in any order. Not for values that contain themselves, which no product does.
 */
public final class Content {
    private static final int PIECE = 1 << 16;

    private Content() {}

    /** True if both hold the same. */
    public static boolean equal(@Nullable Value a, @Nullable Value b) {
        return switch (a) {
            case null -> b == null;
            case Container.Sequence one -> b instanceof Container.Sequence two && one.type() == two.type()
                    && lists(one.items(), two.items());
            case Container.Mapping one -> b instanceof Container.Mapping two && maps(one, two);
            case Container.Instance one -> b instanceof Container.Instance two
                    && one.className().equals(two.className()) && equal(one.state(), two.state());
            case Numeric.Array(NdArray one, String name) -> b instanceof Numeric.Array(NdArray two, String other)
                    && Objects.equals(name, other) && arrays(one, two);
            default -> a.equals(b);
        };
    }

    private static boolean lists(List<Value> one, List<Value> two) {
        if (one.size() != two.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!equal(one.get(i), two.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean maps(Container.Mapping one, Container.Mapping two) {
        if (one.size() != two.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            // Stored in the same order as a rule, so look there first.
            if (one.key(i).equals(two.key(i))) {
                if (!equal(one.value(i), two.value(i))) {
                    return false;
                }
            } else if (!found(one.key(i), one.value(i), two)) {
                return false;
            }
        }
        return true;
    }

    private static boolean found(Value key, Value value, Container.Mapping in) {
        Optional<Value> other = key instanceof Value.Text(String name) ? in.get(name) : Optional.empty();
        return other.isPresent() && equal(value, other.get());
    }

    private static boolean arrays(NdArray one, NdArray two) {
        return one.dtype().equals(two.dtype()) && Arrays.equals(one.shape(), two.shape())
                && bytes(one.bytes(), two.bytes());
    }

    /** Compares copies, piece by piece: comparing in a mapping that others cut short ends the process. */
    private static boolean bytes(MemorySegment one, MemorySegment two) {
        if (one.byteSize() != two.byteSize()) {
            return false;
        }
        for (long at = 0; at < one.byteSize(); at += PIECE) {
            long length = Math.min(PIECE, one.byteSize() - at);
            if (!Arrays.equals(one.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE),
                    two.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE))) {
                return false;
            }
        }
        return true;
    }

    /** Agrees with {@link #equal}: looks at class names, sizes and keys, not at what lies deep. */
    public static int hash(@Nullable Value value) {
        return switch (value) {
            case null -> 0;
            case Container.Sequence list -> list.items().size();
            case Container.Mapping map -> keys(map);
            case Container.Instance object -> object.className().hashCode() + hash(object.state());
            case Numeric.Array(NdArray data, String _) -> (int) data.size();
            default -> value.hashCode();
        };
    }

    private static int keys(Container.Mapping map) {
        int sum = map.size();
        for (int i = 0; i < map.size(); i++) {
            sum += map.key(i).hashCode();
        }
        return sum;
    }
}
