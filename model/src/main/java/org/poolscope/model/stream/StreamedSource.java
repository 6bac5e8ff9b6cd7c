package org.poolscope.model.stream;

import org.poolscope.model.source.Source;

/** A source whose things are scans and their streams; the store behind it has the calls that only scans have. */
public interface StreamedSource extends Source {
    /** The store; it lives as long as the source is open. */
    DataStore store();
}
