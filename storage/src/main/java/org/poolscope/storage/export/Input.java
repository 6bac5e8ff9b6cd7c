package org.poolscope.storage.export;

import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/**
 * One value that goes into an export: where it is, not what it is. The source stays open until the export ends.
 *
 * @param store the name of its source where values of several sources are exported, else empty
 */
public record Input(Source source, DataPath path, String store) {
    /** A value where all are of one source. */
    public Input(Source source, DataPath path) {
        this(source, path, "");
    }

    /** What holds it, such as the session; empty at the top of the only source. */
    public String group() {
        return in(path.parent());
    }

    /** Where it is, told from the places of all other values. */
    public String place() {
        return in(path);
    }

    private String in(DataPath inside) {
        if (store.isEmpty()) {
            return inside.toString();
        }
        return inside.parts().isEmpty() ? store : store + "/" + inside;
    }

    /** Its own name, such as the key; the title of the source for a source that is one value. */
    public String name() {
        return path.parts().isEmpty() ? source.describe().title() : path.name();
    }

    /** Loads the value. */
    Value read(Cancel cancel) throws SourceException {
        return source.rows(path, cancel);
    }
}
