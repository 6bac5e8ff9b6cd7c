package org.poolscope.app.browse.objects;

import java.time.Clock;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;

/** The object stores that a window has open: trees, tabs, page maps and the value editor. */
public final class ObjectsFeature implements Feature {
    private final CopyTarget copies;
    private final Clock clock;

    /** Copies to the clipboard of the system. */
    public ObjectsFeature() {
        this(CopyTarget.system(), Clock.systemUTC());
    }

    /** Copies to somewhere else, with the time from elsewhere. */
    public ObjectsFeature(CopyTarget copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public Part install(Workspace workspace) {
        return new ObjectsPart(workspace, copies, clock);
    }
}
