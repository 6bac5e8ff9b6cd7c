package org.poolscope.app.demo;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.SharedMemory;

/** Writes the demo into a folder beside the window, and opens it there. */
final class DemoController implements AutoCloseable {
    private final Workspace workspace;
    private final Path folder;
    private final SharedMemory home;
    private Optional<DemoBlocks> blocks = Optional.empty();

    DemoController(Workspace workspace, Path folder, SharedMemory home) {
        this.workspace = workspace;
        this.folder = folder;
        this.home = home;
    }

    void bind() {
        workspace.actions().window().on("demo", this::open);
    }

    @Override
    public void close() {
        blocks.ifPresent(DemoBlocks::close);
        blocks = Optional.empty();
    }

    private void open() {
        workspace.tasks().run("Writing the demo", (cancel, _) -> write(cancel),
                places -> openAll(places.iterator()), workspace::tell);
        if (blocks.isEmpty()) {
            share();
        }
    }

    /** The arrays of the demo stay in shared memory as long as the window. */
    private void share() {
        try {
            blocks = DemoBlocks.start(home);
        } catch (SourceException e) {
            workspace.tell(e);
        }
    }

    /** What the demo has beside the data that is opened at once. */
    private void offer() {
        DemoOffers.of(folder, blocks).forEach(workspace::offer);
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
