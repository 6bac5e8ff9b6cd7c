package org.poolscope.model.diff;

/** The sorts of differences, in the order in which they are counted. */
public enum DifferenceKind {
    MISSING_LEFT("missing left"), MISSING_RIGHT("missing right"), TYPE("type"), SHAPE("shape"), UNIT("unit"), VALUE(
            "value"), UNREAD("not read");

    private final String words;

    DifferenceKind(String words) {
        this.words = words;
    }

    /** What a person calls it; in JSON with {@code _} for the space. */
    public String words() {
        return words;
    }
}
