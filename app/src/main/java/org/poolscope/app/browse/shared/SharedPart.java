package org.poolscope.app.browse.shared;

import java.util.HashMap;
import java.util.Map;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.storage.shm.SharedMemory;

/** What of shared memory is open in one window. */
final class SharedPart implements Part {
    private static final String BLOCKS = "shared memory";
    private static final String ARRAY = "shared array";

    private final Workspace workspace;
    private final CopyTarget copies;
    private final SharedMemory home;
    private final Map<OpenSource, BlocksController> blocks = new HashMap<>();
    private final Map<OpenSource, ArrayController> arrays = new HashMap<>();

    SharedPart(Workspace workspace, CopyTarget copies, SharedMemory home) {
        this.workspace = workspace;
        this.copies = copies;
        this.home = home;
    }

    @Override
    public void opened(OpenSource source) {
        switch (source.description().kind()) {
            case BLOCKS -> {
                BlocksController made = new BlocksController(workspace, source, home);
                blocks.put(source, made);
                made.begin();
            }
            case ARRAY -> {
                ArrayController made = new ArrayController(workspace, source, copies);
                arrays.put(source, made);
                made.begin();
            }
            default -> {
            }
        }
    }

    @Override
    public void closing(OpenSource source) {
        BlocksController list = blocks.remove(source);
        if (list != null) {
            list.close();
        }
        ArrayController array = arrays.remove(source);
        if (array != null) {
            array.close();
        }
    }

    @Override
    public boolean select(OpenSource source, DataPath path) {
        BlocksController list = blocks.get(source);
        if (list == null || path.depth() == 0) {
            return false;
        }
        list.select(path.part(0));
        return true;
    }

    @Override
    public boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        return blocks.containsKey(source) || arrays.containsKey(source);
    }
}
