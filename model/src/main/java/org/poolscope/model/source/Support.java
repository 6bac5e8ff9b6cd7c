package org.poolscope.model.source;

/**
 * How well a back end can open a location.
 *
 * @param score  0 not at all, 1 poor, 2 perhaps, 3 good, 4 ideal; fractions allowed
 * @param kind   what it would be opened as, for example {@code session folder}
 * @param reason why, a sentence for people
 */
public record Support(double score, String kind, String reason) {
    private static final String NOTHING = "nothing";

    /** Not at all, because of {@code reason}. */
    public static Support no(String reason) {
        return new Support(0, "", reason);
    }

    /** Not at all, because nothing is at the location; no other back end needs to be heard then. */
    public static Support absent(String reason) {
        return new Support(0, NOTHING, reason);
    }

    /** Whether nothing is at the location. */
    public boolean isAbsent() {
        return score == 0 && kind.equals(NOTHING);
    }
}
