package org.poolscope.app.browse.products;

import org.poolscope.app.main.OpenSource;
import org.poolscope.model.source.SourceException;

/**
 * A change of a pool that was made and can be taken back.
 *
 * @param source
 *            the pool
 * @param words
 *            what was done, such as {@code tag “late” on 3 products}
 * @param back
 *            takes it back
 * @param again
 *            makes it again
 */
record Change(OpenSource source, String words, Step back, Step again) {
    /** Changes the pool; runs in a task. */
    @FunctionalInterface
    interface Step {
        /** Does it. */
        void run() throws SourceException;
    }
}
