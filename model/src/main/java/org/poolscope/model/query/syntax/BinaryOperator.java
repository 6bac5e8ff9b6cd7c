package org.poolscope.model.query.syntax;

import java.util.Optional;

/** Python's operators between two values that give a new one, with how tightly they bind. */
public enum BinaryOperator {
    /** {@code |}. */
    OR("|", 1),
    /** {@code ^}. */
    XOR("^", 2),
    /** {@code &}. */
    AND("&", 3),
    /** {@code <<}. */
    SHIFT_LEFT("<<", 4),
    /** {@code >>}. */
    SHIFT_RIGHT(">>", 4),
    /** {@code +}. */
    ADD("+", 5),
    /** {@code -}. */
    SUBTRACT("-", 5),
    /** {@code *}. */
    MULTIPLY("*", 6),
    /** {@code /}, true division. */
    DIVIDE("/", 6),
    /** {@code //}, rounded down. */
    FLOOR_DIVIDE("//", 6),
    /** {@code %}, with the sign of the divisor; formats a text. */
    MODULO("%", 6),
    /** {@code **}, from the right, tighter than a sign before it. */
    POWER("**", 8);

    private final String symbol;
    private final int tightness;

    BinaryOperator(String symbol, int tightness) {
        this.symbol = symbol;
        this.tightness = tightness;
    }

    /** As written. */
    public String symbol() {
        return symbol;
    }

    /** Higher binds first. */
    int tightness() {
        return tightness;
    }

    /** The name in Python's messages: power shares its one with the function {@code pow}. */
    public String messageName() {
        return this == POWER ? "** or pow()" : symbol;
    }

    static Optional<BinaryOperator> of(String symbol) {
        for (BinaryOperator operator : values()) {
            if (operator.symbol.equals(symbol)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
