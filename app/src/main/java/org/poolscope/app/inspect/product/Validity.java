package org.poolscope.app.inspect.product;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.ValidRule;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * Whether a parameter's value is what it may be, and the words for it.
 *
 * @param state
 *            how it stands
 * @param words
 *            the rule it obeys, or all rules where it obeys none; empty where there are no rules
 * @param name
 *            what its rule calls such a value; empty where it obeys none or the rule has no name
 */
record Validity(State state, String words, String name) {
    /** How a value stands to the rules of its parameter. */
    enum State {
        FREE, VALID, INVALID
    }

    static Validity of(Parameter parameter) {
        List<ValidRule> rules = parameter.valid();
        if (rules.isEmpty()) {
            return new Validity(State.FREE, "", "");
        }
        Optional<ValidRule> holds = rules.stream().filter(rule -> rule.holds(parameter.value())).findFirst();
        return holds.map(rule -> new Validity(State.VALID, brief(rule), rule.name()))
                .orElseGet(() -> new Validity(State.INVALID,
                        "not " + rules.stream().map(Validity::brief).collect(Collectors.joining(", ")), ""));
    }

    boolean isInvalid() {
        return state == State.INVALID;
    }

    /** A rule in few words: {@code 0…100}, {@code 6: both}, {@code greeting}. */
    static String brief(ValidRule rule) {
        return switch (rule) {
            case ValidRule.Range range -> bound(range.low()) + "…" + bound(range.high());
            case ValidRule.Discrete discrete -> rule.name().isEmpty()
                    ? ParameterText.of(discrete.value())
                    : rule.name();
            case ValidRule.BitMask mask -> mask.bits() + (rule.name().isEmpty() ? "" : ": " + rule.name());
        };
    }

    /** A rule in full: what it allows and what it calls it. */
    static String full(ValidRule rule) {
        String allows = switch (rule) {
            case ValidRule.Range range -> bound(range.low()) + " … " + bound(range.high());
            case ValidRule.Discrete discrete -> ParameterText.of(discrete.value());
            case ValidRule.BitMask mask -> "bits 0x" + mask.mask().toString(16) + " are " + mask.bits();
        };
        return rule.name().isEmpty() ? allows : allows + ", " + rule.name();
    }

    private static String bound(Value value) {
        boolean open = value instanceof Value.None
                || (value instanceof Container.Instance object && object.className().equals("ellipsis"));
        return open ? "" : ParameterText.of(value);
    }
}
