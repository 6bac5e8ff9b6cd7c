package org.poolscope.app.browse.tables;

import java.util.HashMap;
import java.util.Map;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.storage.shm.SharedMemory;

/** The text tables that one window has open, a tab each. */
final class TablesPart implements Part {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final SharedMemory home;
    private final Map<OpenSource, ImportController> tables = new HashMap<>();

    TablesPart(Workspace workspace, CopyTarget copies, SharedMemory home) {
        this.workspace = workspace;
        this.copies = copies;
        this.home = home;
    }

    @Override
    public void opened(OpenSource source) {
        if (source.description().kind().equals("text table")) {
            ImportController made = new ImportController(workspace, source, copies, home);
            tables.put(source, made);
            made.begin();
        }
    }

    @Override
    public void closing(OpenSource source) {
        ImportController table = tables.remove(source);
        if (table != null) {
            table.close();
        }
    }

    @Override
    public boolean select(OpenSource source, DataPath path) {
        ImportController table = tables.get(source);
        if (table == null) {
            return false;
        }
        table.load();
        return true;
    }

    @Override
    public boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        return tables.containsKey(source);
    }
}
