package org.poolscope.model.diff;

import java.util.Optional;

/**
 * What came of comparing two places.
 *
 * @param compared  values that were looked at on both sides
 * @param tolerance how far two numbers may lie apart and still count as equal
 * @param differing the tree of what differs; empty if nothing does
 */
public record Comparison(long compared, double tolerance, Optional<Differing> differing) {
    /** Whether nothing differs. */
    public boolean isEqual() {
        return differing.isEmpty();
    }

    /** One line for a person: {@code Nothing differs; 12 values compared.} */
    public String summary() {
        String looked = compared + (compared == 1 ? " value" : " values") + " compared";
        String within = tolerance > 0 ? ", numbers within " + tolerance + " are equal" : "";
        return differing
                .map(place -> "%d %s: %s; %s%s.".formatted(place.tally().total(),
                        place.tally().total() == 1 ? "difference" : "differences", place.tally().words(), looked,
                        within))
                .orElse("Nothing differs; " + looked + within + ".");
    }
}
