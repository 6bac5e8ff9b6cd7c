package org.poolscope.model.diff;

import java.util.List;

/** One way in which the two sides differ at a place. Texts are what Python would print, cut where they are long. */
public sealed interface Difference {
    /** It is only on the right; {@code there} says what it is. */
    record MissingLeft(String there) implements Difference {}

    /** It is only on the left; {@code there} says what it is. */
    record MissingRight(String there) implements Difference {}

    /** The types differ, such as {@code int} and {@code float} or {@code <f4} and {@code <f8}; byte order is no type. */
    record OtherType(String left, String right) implements Difference {}

    /** The shapes or lengths differ; what both have is compared all the same. */
    record OtherShape(String left, String right) implements Difference {}

    /** The units differ; nothing was converted. */
    record OtherUnit(String left, String right) implements Difference {}

    /** Single values differ. */
    record OtherValue(String left, String right) implements Difference {}

    /**
     * Elements of two arrays or lists of numbers differ by more than the tolerance.
     *
     * @param count  how many
     * @param total  how many were compared
     * @param first  the index of the first
     * @param left   its text on the left
     * @param right  its text on the right
     * @param most   the largest distance of two that differ; NaN where none of them are two numbers
     * @param mostAt the index of that distance
     */
    record OtherElements(long count, long total, List<Long> first, String left, String right, double most,
            List<Long> mostAt) implements Difference {
        /** Copies the indexes. */
        public OtherElements {
            first = List.copyOf(first);
            mostAt = List.copyOf(mostAt);
        }
    }

    /** A side cannot be read, or is not compared for the reason given. */
    record Unread(String why) implements Difference {}

    /** The sort of thing that differs, for counts. */
    default DifferenceKind kind() {
        return switch (this) {
            case MissingLeft _ -> DifferenceKind.MISSING_LEFT;
            case MissingRight _ -> DifferenceKind.MISSING_RIGHT;
            case OtherType _ -> DifferenceKind.TYPE;
            case OtherShape _ -> DifferenceKind.SHAPE;
            case OtherUnit _ -> DifferenceKind.UNIT;
            case OtherValue _,OtherElements _ -> DifferenceKind.VALUE;
            case Unread _ -> DifferenceKind.UNREAD;
        };
    }
}
