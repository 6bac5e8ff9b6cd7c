package org.poolscope.app.inspect.product;

import java.util.OptionalDouble;

/** The order of texts from data: numbers by size, before all other texts by letter. */
public final class Texts {
    private Texts() {}

    /** As a comparator says it. */
    public static int compare(String one, String other) {
        OptionalDouble left = number(one);
        OptionalDouble right = number(other);
        if (left.isPresent() && right.isPresent()) {
            return Double.compare(left.getAsDouble(), right.getAsDouble());
        }
        return left.isEmpty() && right.isEmpty() ? one.compareTo(other) : left.isPresent() ? -1 : 1;
    }

    /** The number that a text is. */
    public static OptionalDouble number(String text) {
        if (text.isEmpty() || "0123456789+-.nNiI".indexOf(text.charAt(0)) < 0) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}
