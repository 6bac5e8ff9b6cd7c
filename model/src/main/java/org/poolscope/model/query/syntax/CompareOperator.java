package org.poolscope.model.query.syntax;

import java.util.Optional;

/** Python's questions about two values. */
public enum CompareOperator {
    /** {@code ==}. */
    EQUAL("=="),
    /** {@code !=}. */
    NOT_EQUAL("!="),
    /** {@code <}. */
    LESS("<"),
    /** {@code <=}. */
    LESS_EQUAL("<="),
    /** {@code >}. */
    GREATER(">"),
    /** {@code >=}. */
    GREATER_EQUAL(">="),
    /** {@code in}. */
    IN("in"),
    /** {@code not in}. */
    NOT_IN("not in"),
    /** {@code is}. */
    IS("is"),
    /** {@code is not}. */
    IS_NOT("is not");

    private final String symbol;

    CompareOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As written, one blank between two words. */
    public String symbol() {
        return symbol;
    }

    /** The same question with its sides swapped, {@code >} for {@code <}; itself where order does not matter. */
    public CompareOperator mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_EQUAL -> GREATER_EQUAL;
            case GREATER -> LESS;
            case GREATER_EQUAL -> LESS_EQUAL;
            case EQUAL, NOT_EQUAL, IN, NOT_IN, IS, IS_NOT -> this;
        };
    }

    static Optional<CompareOperator> of(String symbol) {
        for (CompareOperator operator : values()) {
            if (operator.symbol.equals(symbol)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
