package org.poolscope.app.browse;

import java.util.Comparator;
import java.util.OptionalDouble;

/** Puts numbers in the order of their size, then other texts in that of their letters. */
final class NumbersFirst implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
        OptionalDouble left = number(one);
        OptionalDouble right = number(other);
        if (left.isPresent() && right.isPresent()) {
            return Double.compare(left.getAsDouble(), right.getAsDouble());
        }
        return left.isEmpty() && right.isEmpty() ? one.compareTo(other) : left.isPresent() ? -1 : 1;
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text.replace("\u202f", "").replace("\u2009", "")));
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}
