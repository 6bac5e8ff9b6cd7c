package org.poolscope.storage.export;

import java.util.List;

/**
 * Something that the written file cannot tell any more, or that it tells without a source.
 *
 * @param kind     what happens
 * @param count    how many values it concerns
 * @param sentence what happens to them, for a person
 * @param examples some of them
 */
public record Loss(Kind kind, long count, String sentence, List<Example> examples) {
    /** Copies the examples. */
    public Loss {
        examples = List.copyOf(examples);
    }

    /** A loss of the format, without examples. */
    public Loss(long count, String sentence) {
        this(Kind.FORMAT, count, sentence, List.of());
    }

    /** What happens to a value. */
    public enum Kind {
        /** A row that is not written. */
        DROPPED,
        /** A cell that no source has. */
        FILLED,
        /** A row that is written more than once. */
        DUPLICATED,
        /** A value in another unit or of another kind. */
        CONVERTED,
        /** A number that loses digits. */
        PRECISION,
        /** Something that the format cannot hold. */
        FORMAT
    }

    /**
     * One value that it concerns.
     *
     * @param place  where the value is, {@code session/key}
     * @param row    its row there, from 0; -1 if it has none
     * @param before what it is
     * @param after  what becomes of it, empty if nothing does
     */
    public record Example(String place, long row, String before, String after) {}
}
