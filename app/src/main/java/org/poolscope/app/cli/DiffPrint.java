package org.poolscope.app.cli;

import java.io.PrintWriter;
import org.poolscope.model.diff.Difference;
import org.poolscope.model.diff.DifferenceText;
import org.poolscope.model.diff.Differing;

/** Prints the tree of what differs: a place a line, what is below it further to the right. */
record DiffPrint(PrintWriter out) {
    private static final String STEP = "  ";

    void print(Differing place) {
        if (place.name().isEmpty()) {
            place.own().forEach(difference -> line(0, DifferenceText.of(difference)));
            below(place, 0);
        } else {
            print(place, 0);
        }
    }

    private void print(Differing place, int depth) {
        if (place.own().size() == 1 && place.below().isEmpty()) {
            line(depth, place.name() + ": " + DifferenceText.of(place.own().getFirst()));
            return;
        }
        line(depth, place.name());
        for (Difference difference : place.own()) {
            line(depth + 1, DifferenceText.of(difference));
        }
        below(place, depth + 1);
    }

    private void below(Differing place, int depth) {
        place.below().forEach(child -> print(child, depth));
        if (place.more() > 0) {
            line(depth, "and " + place.more() + " more places");
        }
    }

    private void line(int depth, String words) {
        out.println(STEP.repeat(depth) + Terminal.plain(words));
    }
}
