package org.poolscope.app.browse.tables;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.TableProvider;

/** The text tables that one window has open, a tab each. */
final class TablesPart implements Part {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final SharedMemory home;
    private final Map<OpenSource, ImportController> tables = new HashMap<>();
    /** Files that belong to a table which is being opened, by its address. */
    private final Map<String, List<Path>> more = new HashMap<>();

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
            made.add(more.getOrDefault(source.location().source(), List.of()));
            more.remove(source.location().source());
            made.begin();
        }
    }

    /** Text tables that are given at once are one table. */
    @Override
    public boolean together(List<Location> places) {
        List<Path> files = places.stream().flatMap(place -> place.file().stream()).toList();
        if (files.size() < places.size() || !files.stream().allMatch(TableProvider::isNamedAsTable)) {
            return false;
        }
        Location first = places.getFirst();
        List<Path> others = files.subList(1, files.size());
        Optional<ImportController> open = tables.entrySet().stream()
                .filter(table -> table.getKey().location().source().equals(first.source())).map(Map.Entry::getValue)
                .findFirst();
        if (open.isPresent()) {
            open.get().add(others);
        } else {
            more.put(first.source(), others);
        }
        workspace.open(first, () -> more.remove(first.source()));
        return true;
    }

    @Override
    public void closing(OpenSource source) {
        ImportController table = tables.remove(source);
        if (table != null) {
            table.close();
        }
    }

    @Override
    public void ending() {
        tables.values().forEach(ImportController::close);
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
