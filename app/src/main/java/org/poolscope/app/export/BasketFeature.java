package org.poolscope.app.export;

import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;

/** Collecting values of any open sources for one export. */
public final class BasketFeature implements Feature {
    private final CopyTarget copies;

    /** Copies to the clipboard of the system. */
    public BasketFeature() {
        this(CopyTarget.system());
    }

    /** Copies to somewhere else. */
    public BasketFeature(CopyTarget copies) {
        this.copies = copies;
    }

    @Override
    public Part install(Workspace workspace) {
        return new BasketPart(new BasketController(workspace, copies));
    }
}
