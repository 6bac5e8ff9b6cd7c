package org.poolscope.storage.export;

import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** One value that goes into an export: where it is, not what it is. The source stays open until the export ends. */
public record Input(Source source, DataPath path) {
    /** What holds it, such as the session; empty at the top of a source. */
    public String group() {
        return path.parent().toString();
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
