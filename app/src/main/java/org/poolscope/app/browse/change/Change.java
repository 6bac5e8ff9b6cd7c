package org.poolscope.app.browse.change;

import org.poolscope.app.main.OpenSource;
import org.poolscope.model.source.SourceException;

/**
 * A change of a source that was made and can be taken back.
 *
 * @param source
 *            what was changed
 * @param words
 *            what was done, such as {@code tag “late” on 3 products}
 * @param back
 *            takes it back
 * @param again
 *            makes it again
 */
public record Change(OpenSource source, String words, Step back, Step again) {
    /** Changes the source; runs in a task. */
    @FunctionalInterface
    public interface Step {
        /** Does it. */
        void run() throws SourceException;
    }
}
