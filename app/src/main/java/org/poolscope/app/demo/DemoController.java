package org.poolscope.app.demo;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;

/** Writes the demo into a folder beside the window, and opens it there. */
final class DemoController {
    private final Workspace workspace;
    private final Path folder;

    DemoController(Workspace workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    void bind() {
        workspace.actions().window().on("demo", this::open);
    }

    private void open() {
        workspace.tasks().run("Writing the demo", (cancel, _) -> write(cancel),
                places -> openAll(places.iterator()), workspace::tell);
    }

    /** What the demo has beside the data that is opened at once. */
    private void offer() {
        DemoOffers.of(folder).forEach(workspace::offer);
    }

    /** One after the other, so that the last one is shown. */
    private void openAll(Iterator<Location> places) {
        if (places.hasNext()) {
            workspace.open(places.next(), () -> openAll(places));
        } else {
            offer();
        }
    }

    private List<Location> write(Cancel cancel) throws SourceException {
        DemoData.write(folder, cancel);
        return List.of(Location.parse(folder.resolve(DemoData.POOL).toString()),
                Location.parse(folder.resolve(DemoData.BASE) + "::" + DemoData.SHOWN));
    }
}
