package org.poolscope.app.cli;

import java.util.function.Consumer;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.StreamedSource;

/** Finds the store of scans behind a source. */
final class ScanStores {
    private ScanStores() {}

    /** The store, after its warnings have been told. */
    static DataStore of(Source source, String place, Consumer<String> words) throws SourceException {
        if (!(source instanceof StreamedSource scans)) {
            throw new SourceException.Unsupported("There are no scans here.", place,
                    "Give a store of scans, such as redis://HOST:6379 or mem-scan://demo.");
        }
        source.describe().warnings().forEach(words);
        return scans.store();
    }
}
