package org.poolscope.app.browse;

import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;

/** The trees of what is in a source, and the tabs of what lies there. */
public final class SessionsFeature implements Feature {
    private final CopyTarget copies;

    /** Copies to the clipboard of the system. */
    public SessionsFeature() {
        this(CopyTarget.system());
    }

    /** Copies to somewhere else. */
    public SessionsFeature(CopyTarget copies) {
        this.copies = copies;
    }

    @Override
    public Part install(Workspace workspace) {
        return new BrowsePart(workspace, copies);
    }
}
