package org.poolscope.app.browse.tables;

import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;
import org.poolscope.storage.shm.SharedMemory;

/** Text tables: what is opened is shown before it is loaded. */
public final class TablesFeature implements Feature {
    private final CopyTarget copies;
    private final SharedMemory home;

    /** With the clipboard and the shared memory of this machine. */
    public TablesFeature() {
        this(CopyTarget.system(), SharedMemory.OF_THIS_MACHINE);
    }

    /** With others. */
    public TablesFeature(CopyTarget copies, SharedMemory home) {
        this.copies = copies;
        this.home = home;
    }

    @Override
    public Part install(Workspace workspace) {
        return new TablesPart(workspace, copies, home);
    }
}
