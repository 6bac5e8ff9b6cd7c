package org.poolscope.model.query.eval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.query.syntax.QueryError;

/** Java keys that are equal just when Python's operands are: 1, 1.0 and True have one key. */
final class Keys {
    private record Bytes(String latin1) {}

    private record Moment(FineTime.Scale scale, Object tai) {}

    private Keys() {}

    static Object of(Operand operand, Budget budget) throws QueryError {
        return switch (operand) {
            case Operand.None none -> none;
            case Operand.Bool truth -> Numbers.whole(truth).orElseThrow();
            case Operand.Whole whole -> whole.value();
            case Operand.Real(double value) -> Double.isNaN(value)
                    ? operand
                    : value == Math.rint(value) && !Double.isInfinite(value)
                            ? new BigDecimal(value).toBigInteger()
                            : (Object) value;
            case Operand.Text(String text) -> text;
            case Operand.Octets octets when !octets.array() -> new Bytes(octets.latin1());
            case Operand.Items items when items.tuple() -> tuple(items, budget);
            case Operand.Unique members when members.frozen() -> Map.copyOf(keysOnly(members));
            case Operand.Function _,Operand.Drawn _,Operand.Module _ -> new Identity(operand);
            case Operand.Kind kind -> List.of("type", kind.name());
            case Operand.Span span -> List.of("range", span);
            case TimeThing time -> new Moment(time.time().scale(), String.valueOf(time.time().tai()));
            case Operand.Octets _,Operand.Items _,Operand.Unique _,Operand.Dict _,Operand.Cut _,Operand.Thing _ ->
                throw new QueryError("TypeError", "unhashable type: '" + TypeNames.of(operand) + "'");
        };
    }

    static Operand.Unique members(boolean frozen, Iterable<? extends Operand> items, Budget budget)
            throws QueryError {
        Map<Object, Operand> byKey = new LinkedHashMap<>();
        for (Operand item : items) {
            byKey.putIfAbsent(of(item, budget), item);
        }
        return new Operand.Unique(frozen, byKey);
    }

    private static Map<Object, Object> keysOnly(Operand.Unique members) {
        Map<Object, Object> keys = new LinkedHashMap<>();
        members.byKey().keySet().forEach(key -> keys.put(key, true));
        return keys;
    }

    private static Object tuple(Operand.Items items, Budget budget) throws QueryError {
        budget.enter();
        budget.items(items.items().size());
        List<Object> keys = new ArrayList<>();
        for (Operand item : items.items()) {
            keys.add(of(item, budget));
        }
        budget.leave();
        return keys;
    }

    private record Identity(Operand operand) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity(Operand that) && that == operand;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(operand);
        }
    }
}
