package org.poolscope.app.browse.objects;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.storage.heap.HeapSource;

/** The object stores that a window has open. */
final class ObjectsPart implements Part {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final Clock clock;
    private final Map<OpenSource, ObjectsController> stores = new HashMap<>();

    ObjectsPart(Workspace workspace, CopyTarget copies, Clock clock) {
        this.workspace = workspace;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public void opened(OpenSource source) {
        if (source.source() instanceof HeapSource) {
            open(source);
        }
    }

    @Override
    public void closing(OpenSource source) {
        closed(source);
    }

    @Override
    public boolean select(OpenSource source, DataPath path) {
        if (!(source.source() instanceof HeapSource) || path.depth() == 0) {
            return false;
        }
        controller(source).orElseGet(() -> open(source)).reveal(path);
        return true;
    }

    @Override
    public boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        boolean opened = select(source, path);
        controller(source).ifPresent(store -> store.restore(state));
        return opened;
    }

    private Optional<ObjectsController> controller(OpenSource source) {
        return Optional.ofNullable(stores.get(source));
    }

    private ObjectsController open(OpenSource source) {
        ObjectsController made = new ObjectsController(workspace, source, copies, clock, new ObjectsController.Doors() {
            @Override
            public void closed() {
                ObjectsPart.this.closed(source);
            }

            @Override
            public void reopen(DataPath path) {
                select(source, path);
            }
        });
        stores.put(source, made);
        made.begin();
        return made;
    }

    private void closed(OpenSource source) {
        ObjectsController store = stores.remove(source);
        if (store != null) {
            store.close();
        }
    }
}
