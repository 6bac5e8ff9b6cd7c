package org.poolscope.app.demo;

import java.nio.file.Path;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;

/** Lets a window write and open the demo. */
public final class DemoFeature implements Feature {
    private final Path folder;

    /** The demo in the user's own folder. */
    public DemoFeature() {
        this(DemoFolder.ofUser(System.getenv()));
    }

    DemoFeature(Path folder) {
        this.folder = folder;
    }

    @Override
    public Part install(Workspace workspace) {
        new DemoController(workspace, folder).bind();
        return new Part() {
        };
    }
}
