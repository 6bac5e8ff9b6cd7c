package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * Readers of several parts that are open together.
 *
 * @param all one a part, in order
 */
record Readers(List<Part.Reader> all) implements AutoCloseable {
    static Readers open(List<? extends Part> parts, Cancel cancel) throws SourceException {
        Readers readers = new Readers(new ArrayList<>());
        boolean whole = false;
        try {
            for (Part part : parts) {
                readers.all.add(part.open(cancel));
            }
            whole = true;
            return readers;
        } finally {
            if (!whole) {
                readers.close();
            }
        }
    }

    @Override
    public void close() {
        all.forEach(Part.Reader::close);
    }
}
