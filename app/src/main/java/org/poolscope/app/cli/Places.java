package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.StreamedSource;

/** Finds the places that a path means which has {@code *} in it, or begins with {@code last} for the newest scan. */
final class Places {
    private static final String NEWEST = "last";

    private Places() {}

    /** Whether a part means every one. */
    static boolean hasWildcard(DataPath path) {
        return path.parts().contains(DataPath.EVERY);
    }

    /** The paths with every {@code *} replaced, in the store's order; what follows the last one need not exist. */
    static List<DataPath> expand(Source source, DataPath path, Cancel cancel) throws SourceException {
        List<DataPath> found = List.of(DataPath.ROOT);
        for (String part : named(source, path).parts()) {
            List<DataPath> deeper = new ArrayList<>();
            for (DataPath place : found) {
                if (part.equals(DataPath.EVERY)) {
                    source.children(place, Page.ALL, cancel).entries().stream().map(Entry::path).forEach(deeper::add);
                } else {
                    deeper.add(place.child(part));
                }
            }
            found = deeper;
        }
        return found;
    }

    /** The path with the key of the newest scan in place of {@code last}. */
    static DataPath named(Source source, DataPath path) throws SourceException {
        if (!(source instanceof StreamedSource scans) || path.depth() == 0 || !path.part(0).equals(NEWEST)) {
            return path;
        }
        List<String> parts = new ArrayList<>(path.parts());
        parts.set(0, scans.store().lastScan().key());
        return new DataPath(parts);
    }
}
