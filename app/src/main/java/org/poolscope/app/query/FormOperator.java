package org.poolscope.app.query;

/** How a row of the form compares. */
public enum FormOperator {
    /** The same. */
    EQUAL("is"),
    /** Another. */
    NOT_EQUAL("is not"),
    /** Smaller. */
    LESS("<"),
    /** Smaller or the same. */
    AT_MOST("≤"),
    /** Larger. */
    MORE(">"),
    /** Larger or the same. */
    AT_LEAST("≥"),
    /** One of several. */
    ONE_OF("is one of"),
    /** None of several. */
    NONE_OF("is none of"),
    /** A text within the text. */
    CONTAINS("contains"),
    /** The text's beginning. */
    STARTS("starts with"),
    /** The text's end. */
    ENDS("ends with"),
    /** The product has the parameter. */
    HAS("exists"),
    /** The product lacks the parameter. */
    LACKS("is missing");

    private final String word;

    FormOperator(String word) {
        this.word = word;
    }

    /** What the form says. */
    public String word() {
        return word;
    }

    /** How many values it takes: 0, 1, or 2 for any number. */
    public int arity() {
        return switch (this) {
            case HAS, LACKS -> 0;
            case ONE_OF, NONE_OF -> 2;
            default -> 1;
        };
    }

    /** Whether it asks the value alone, as a parameter itself has no such question. */
    boolean isBare() {
        return switch (this) {
            case CONTAINS, STARTS, ENDS -> true;
            default -> false;
        };
    }
}
