package org.poolscope.app.browse.change;

import java.util.List;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.source.SourceException;

/**
 * A change of a source that was made and can be taken back.
 *
 * @param sources
 *            what was changed, one source or several
 * @param words
 *            what was done, such as {@code tag “late” on 3 products}
 * @param back
 *            takes it back
 * @param again
 *            makes it again
 */
public record Change(List<OpenSource> sources, String words, Step back, Step again) {
    /** Copies the sources. */
    public Change {
        sources = List.copyOf(sources);
    }

    /** A change of one source. */
    public Change(OpenSource source, String words, Step back, Step again) {
        this(List.of(source), words, back, again);
    }

    /** Changes the source; runs in a task. */
    @FunctionalInterface
    public interface Step {
        /** Does it. */
        void run() throws SourceException;
    }
}
