package org.poolscope.app.export;

import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.model.source.DataPath;

/** One value chosen for an export. */
public record ExportItem(OpenSource source, DataPath path) {
    /** What a person picked. */
    static ExportItem of(Picked picked) {
        return new ExportItem(picked.source(), picked.path());
    }

    /** Its address, {@code LOCATION::PATH}. */
    public String address() {
        return source.location().at(path).toString();
    }

    /** What it is called for short. */
    String name() {
        return path.depth() == 0 ? source.title() : path.name();
    }
}
