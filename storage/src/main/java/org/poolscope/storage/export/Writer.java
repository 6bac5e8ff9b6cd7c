package org.poolscope.storage.export;

import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** One file format. A new format is one class and one line in {@link Writers}. */
public interface Writer {
    /** Its name, also the ending of its files: {@code csv}. */
    String format();

    /**
     * Makes ready what has to be known before the first byte is written.
     *
     * @throws SourceException.Unsupported if the format cannot hold the values, with what to use instead
     */
    Body prepare(MergePlan plan, Cancel cancel, Progress progress) throws SourceException;
}
