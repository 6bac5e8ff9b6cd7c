package org.poolscope.app.export;

import java.util.List;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;

/**
 * The places that one path with {@code *} in it stands for.
 *
 * @param pattern such as the key of every session
 * @param paths   what it stood for when it was looked up, in the order of the source
 */
public record Every(OpenSource source, DataPath pattern, List<DataPath> paths) {
    /** Copies the paths. */
    public Every {
        paths = List.copyOf(paths);
    }

    /** Looks up what a path stands for. Called in tasks. */
    public static Every of(OpenSource source, DataPath pattern, Cancel cancel) throws SourceException {
        return new Every(source, pattern, source.source().children(pattern, Page.ALL, cancel).entries().stream()
                .map(Entry::path).toList());
    }

    /** The values at these places. */
    public List<ExportItem> items() {
        return paths.stream().map(path -> new ExportItem(source, path)).toList();
    }
}
