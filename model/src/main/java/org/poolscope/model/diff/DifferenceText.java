package org.poolscope.model.diff;

import java.util.List;
import java.util.stream.Collectors;
import org.poolscope.model.array.FloatText;

/** A difference in one line for a person. */
public final class DifferenceText {
    private DifferenceText() {}

    /** Such as {@code 3 of 2000 differ, first [17]: 1.5 | 1.75, at most 0.25 at [40]}. */
    public static String of(Difference difference) {
        return switch (difference) {
            case Difference.MissingLeft(String there) -> "missing left, right has " + there;
            case Difference.MissingRight(String there) -> "missing right, left has " + there;
            case Difference.OtherType(String left, String right) -> "type " + sides(left, right);
            case Difference.OtherShape(String left, String right) -> "shape " + sides(left, right);
            case Difference.OtherUnit(String left, String right) -> "unit " + sides(left, right);
            case Difference.OtherValue(String left, String right) -> sides(left, right);
            case Difference.OtherElements elements -> elements(elements);
            case Difference.Unread(String why) -> "not compared: " + why;
        };
    }

    /** An index as Python writes it: {@code [3, 0]}. */
    public static String index(List<Long> index) {
        return index.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String elements(Difference.OtherElements elements) {
        String first = "%d of %d differ, first %s: %s".formatted(elements.count(), elements.total(),
                index(elements.first()), sides(elements.left(), elements.right()));
        return Double.isNaN(elements.most())
                ? first
                : first + ", at most " + FloatText.repr(elements.most()) + " at " + index(elements.mostAt());
    }

    private static String sides(String left, String right) {
        return left + " | " + right;
    }
}
