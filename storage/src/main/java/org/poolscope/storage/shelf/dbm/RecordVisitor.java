package org.poolscope.storage.shelf.dbm;

import org.poolscope.model.source.SourceException;

/** Is shown the records of a shelf one after the other. */
@FunctionalInterface
public interface RecordVisitor {
    /** Takes a record; {@code false} ends the visit. */
    boolean visit(DbmRecord record);

    /** Takes note of damage; returning goes on with what can be read behind it, throwing (the default) ends. */
    default void damaged(SourceException.Corrupt damage) throws SourceException {
        throw damage;
    }
}
