package org.poolscope.app.compare;

import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;

/** Comparing two places that a person picked. */
public final class CompareFeature implements Feature {
    private final CopyTarget copies;

    /** Copies to the clipboard of the system. */
    public CompareFeature() {
        this(CopyTarget.system());
    }

    /** Copies to somewhere else. */
    public CompareFeature(CopyTarget copies) {
        this.copies = copies;
    }

    @Override
    public Part install(Workspace workspace) {
        return new ComparePart(workspace, copies);
    }
}
