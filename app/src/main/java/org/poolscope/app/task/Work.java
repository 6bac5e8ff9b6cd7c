package org.poolscope.app.task;

import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/**
 * What a task does on its own thread.
 *
 * @param <T>
 *            what it finds
 */
@FunctionalInterface
public interface Work<T> {
    /** Does the work, looking at {@code cancel} often and telling {@code progress} how far it is. */
    T run(Cancel cancel, Progress progress) throws SourceException;
}
