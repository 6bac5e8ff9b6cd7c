package org.poolscope.storage.file;

import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Lets calls into a source until it is closed, and stops those that are inside then. Safe for several threads. */
public final class SourceGate {
    private final String title;
    private volatile boolean closed;

    /** The gate of a source called {@code title}. */
    public SourceGate(String title) {
        this.title = title;
    }

    /** Lets a call in that cannot be cancelled. */
    public Cancel enter() throws SourceException {
        return enter(Cancel.NEVER);
    }

    /**
     * Lets a call in.
     *
     * @return stops the call when the user does or the source is closed
     * @throws SourceException if the source is closed or the call cancelled already
     */
    public Cancel enter(Cancel cancel) throws SourceException {
        if (closed) {
            throw new SourceException.Unreachable("The source has been closed.", title, "Open it again.", null);
        }
        cancel.check("reading " + title);
        return () -> closed || cancel.isCancelled();
    }

    /** Whether nobody is let in any more. */
    public boolean isClosed() {
        return closed;
    }

    /** Lets nobody in any more. */
    public void close() {
        closed = true;
    }
}
