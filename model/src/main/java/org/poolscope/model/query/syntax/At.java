package org.poolscope.model.query.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Where in its text a part of a query stands. Any two places are equal, so that trees compare by what they mean and not
 * by how they were spaced.
 *
 * @param offset index of the first character, {@link QueryError#NOWHERE} for a tree that was never text
 */
public record At(int offset) {
    /** The place of a part that was made and not read. */
    public static final At NOWHERE = new At(QueryError.NOWHERE);

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof At;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
