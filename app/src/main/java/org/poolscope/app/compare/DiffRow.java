package org.poolscope.app.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.diff.Difference;
import org.poolscope.model.diff.DifferenceText;
import org.poolscope.model.diff.Differing;

/**
 * A row of the tree of differences: a place, or one of several differences at a place.
 *
 * @param names      of the places from the top down to this one
 * @param place      the place, null for a row that is one difference of the place above it
 * @param difference what differs, null where the rows below say it
 */
record DiffRow(List<String> names, @Nullable Differing place, @Nullable Difference difference) {
    DiffRow {
        names = List.copyOf(names);
    }

    static DiffRow top(Differing place) {
        return of(List.of(), place);
    }

    private static DiffRow of(List<String> names, Differing place) {
        boolean one = place.own().size() == 1 && place.below().isEmpty();
        return new DiffRow(names, place, one ? place.own().getFirst() : null);
    }

    /** The rows below, in order. */
    List<DiffRow> below() {
        Differing at = place;
        if (at == null || difference != null) {
            return List.of();
        }
        List<DiffRow> rows = new ArrayList<>();
        at.own().forEach(each -> rows.add(new DiffRow(names, null, each)));
        for (Differing child : at.below()) {
            List<String> longer = new ArrayList<>(names);
            longer.add(child.name());
            rows.add(of(longer, child));
        }
        return rows;
    }

    String name() {
        return place == null || names.isEmpty() ? "" : names.getLast();
    }

    /** What sort of difference it is; of a branch the counts below it. */
    String kind() {
        Difference one = difference;
        Differing at = place;
        if (one != null) {
            return one.kind().words();
        }
        return at == null ? "" : at.tally().words();
    }

    String left() {
        return switch (difference) {
            case null -> "";
            case Difference.MissingLeft _ -> "–";
            case Difference.MissingRight(String there) -> there;
            case Difference.OtherType(String left, _) -> left;
            case Difference.OtherShape(String left, _) -> left;
            case Difference.OtherUnit(String left, _) -> left;
            case Difference.OtherValue(String left, _) -> left;
            case Difference.OtherElements elements -> elements.left();
            case Difference.Unread(String why) -> why;
        };
    }

    String right() {
        return switch (difference) {
            case null -> "";
            case Difference.MissingLeft(String there) -> there;
            case Difference.MissingRight _ -> "–";
            case Difference.OtherType(_, String right) -> right;
            case Difference.OtherShape(_, String right) -> right;
            case Difference.OtherUnit(_, String right) -> right;
            case Difference.OtherValue(_, String right) -> right;
            case Difference.OtherElements elements -> elements.right();
            case Difference.Unread _ -> "";
        };
    }

    /** How many elements differ and by how much; empty for anything but arrays and lists of numbers. */
    String elements() {
        if (difference instanceof Difference.OtherElements elements) {
            String count = elements.count() + " of " + elements.total();
            return Double.isNaN(elements.most())
                    ? count + ", first " + DifferenceText.index(elements.first())
                    : count + ", at most " + elements.most() + " at " + DifferenceText.index(elements.mostAt());
        }
        return "";
    }

    /** Whether a plot can show it. */
    boolean hasNumbers() {
        return difference instanceof Difference.OtherElements elements && !Double.isNaN(elements.most());
    }
}
