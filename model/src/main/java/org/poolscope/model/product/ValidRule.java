package org.poolscope.model.product;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** One rule of what a parameter's value may be, with the name that such a value has. */
public sealed interface ValidRule permits ValidRule.Range, ValidRule.Discrete, ValidRule.BitMask {
    /** What a value of this rule is called. */
    String name();

    /** True if {@code value} obeys it. */
    boolean holds(Value value);

    /** From {@code low} to {@code high}, both included; None or an ellipsis on a side means no bound there. */
    record Range(Value low, Value high, String name) implements ValidRule {
        @Override
        public boolean holds(Value value) {
            return within(low, value) && within(value, high);
        }

        private static boolean within(Value low, Value high) {
            return isOpen(low) || isOpen(high) || Order.compare(low, high).filter(order -> order <= 0).isPresent();
        }
    }

    /** Exactly that value. */
    record Discrete(Value value, String name) implements ValidRule {
        @Override
        public boolean holds(Value other) {
            return Order.compare(value, other).map(order -> order == 0).orElseGet(() -> Content.equal(value, other));
        }
    }

    /** The bits under {@code mask}, shifted down to bit 0, are {@code bits}. */
    record BitMask(BigInteger mask, BigInteger bits, String name) implements ValidRule {
        @Override
        public boolean holds(Value value) {
            return value instanceof Value.Whole number && mask.signum() > 0
                    && number.exact().and(mask).shiftRight(mask.getLowestSetBit()).equals(bits);
        }
    }

    /** The rules of a parameter's {@code valid} as stored; what is not formed like a rule is left out. */
    static List<ValidRule> read(Value valid) {
        List<ValidRule> rules = new ArrayList<>();
        if (valid instanceof Container.Sequence list) {
            list.items().forEach(item -> one(item).ifPresent(rules::add));
        }
        return List.copyOf(rules);
    }

    private static Optional<ValidRule> one(Value item) {
        if (!(item instanceof Container.Sequence pair) || pair.items().size() != 2) {
            return Optional.empty();
        }
        Value rule = pair.items().getFirst();
        String name = pair.items().get(1) instanceof Value.Text(String text) ? text : "";
        if (!(rule instanceof Container.Sequence bounds) || bounds.items().size() != 2) {
            return Optional.of(new Discrete(rule, name));
        }
        Value low = bounds.items().getFirst();
        Value high = bounds.items().get(1);
        // A mask and its bits are told from a range by the order of the two numbers, as fdi does.
        if (low instanceof Value.Whole mask && high instanceof Value.Whole bits
                && mask.exact().compareTo(bits.exact()) >= 0) {
            return Optional.of(new BitMask(mask.exact(), bits.exact(), name));
        }
        return Optional.of(new Range(low, high, name));
    }

    private static boolean isOpen(Value bound) {
        return bound instanceof Value.None
                || (bound instanceof Container.Instance object && object.className().equals("ellipsis"));
    }
}
