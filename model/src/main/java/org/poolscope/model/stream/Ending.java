package org.poolscope.model.stream;

import org.poolscope.model.source.SourceException;

/** Whether a followed stream goes on, and if not, why. */
public sealed interface Ending {
    /** More may come. */
    record Running() implements Ending {}

    /** Its writer has ended it, and everything of it has been read. */
    record Sealed(long length) implements Ending {}

    /** Its scan is closed without ending it; nothing more will come, and nobody knows its length. */
    record Unsealed() implements Ending {}

    /** It is gone from the store, and so is its scan. */
    record Deleted() implements Ending {}

    /** It cannot be read on, though others can. */
    record Failed(SourceException why) implements Ending {}

    /** Whether more may come. */
    default boolean isRunning() {
        return this instanceof Running;
    }
}
