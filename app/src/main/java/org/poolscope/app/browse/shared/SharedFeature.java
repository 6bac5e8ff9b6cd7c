package org.poolscope.app.browse.shared;

import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;
import org.poolscope.storage.shm.SharedMemory;

/** The blocks of shared memory, and the arrays that were made of them. */
public final class SharedFeature implements Feature {
    private final CopyTarget copies;
    private final SharedMemory home;

    /** Of this machine, with the clipboard of the system. */
    public SharedFeature() {
        this(CopyTarget.system(), SharedMemory.OF_THIS_MACHINE);
    }

    /** Of another memory, with another clipboard. */
    public SharedFeature(CopyTarget copies, SharedMemory home) {
        this.copies = copies;
        this.home = home;
    }

    @Override
    public Part install(Workspace workspace) {
        return new SharedPart(workspace, copies, home);
    }
}
