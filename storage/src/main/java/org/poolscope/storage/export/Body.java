package org.poolscope.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** The contents of a file that is about to be written. */
public interface Body {
    /** How large the file will be about, bytes. */
    long expectedSize();

    /** What cannot be read back from it. */
    LossReport losses();

    /** Writes it from beginning to end. */
    void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException;
}
