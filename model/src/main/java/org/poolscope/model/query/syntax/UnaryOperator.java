package org.poolscope.model.query.syntax;

/** Python's operators before one value. */
public enum UnaryOperator {
    /** {@code not}, gives a truth value. */
    NOT("not"),
    /** {@code -}. */
    MINUS("-"),
    /** {@code +}. */
    PLUS("+"),
    /** {@code ~}, every bit turned. */
    INVERT("~");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As written. */
    public String symbol() {
        return symbol;
    }
}
