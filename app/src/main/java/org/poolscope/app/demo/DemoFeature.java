package org.poolscope.app.demo;

import java.nio.file.Path;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;
import org.poolscope.storage.shm.SharedMemory;

/** Lets a window write and open the demo. */
public final class DemoFeature implements Feature {
    private final Path folder;
    private final SharedMemory home;

    /** The demo in the user's own folder. */
    public DemoFeature() {
        this(DemoFolder.ofUser(System.getenv()), SharedMemory.OF_THIS_MACHINE);
    }

    DemoFeature(Path folder, SharedMemory home) {
        this.folder = folder;
        this.home = home;
    }

    @Override
    public Part install(Workspace workspace) {
        DemoController controller = new DemoController(workspace, folder, home);
        controller.bind();
        return new Part() {
            @Override
            public void ending() {
                controller.close();
            }
        };
    }
}
