package org.poolscope.app.main;

import org.poolscope.model.source.DataPath;

/** A place that a person picked: in which source, and where in it. */
public record Picked(OpenSource source, DataPath path) {
    /** Its address, {@code LOCATION::PATH}. */
    public String address() {
        return source.location().at(path).toString();
    }

    /** What it is called for short: its own name, or that of its source. */
    public String name() {
        return path.depth() == 0 ? source.title() : path.name();
    }
}
