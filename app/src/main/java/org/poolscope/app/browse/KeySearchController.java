package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.palette.PaletteGroup;
import org.poolscope.app.main.palette.PaletteRow;
import org.poolscope.app.main.palette.PaletteSearch;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;

/** Finds keys of the open session folders for the palette. The keys of a folder are listed once, when first asked for. */
final class KeySearchController implements PaletteSearch {
    private static final int MOST_ROWS = 5;
    private static final Page MOST_KEYS = new Page(0, 100_000);

    private final Workspace workspace;
    private final Map<OpenSource, List<Entry>> keys = new HashMap<>();
    private final Map<OpenSource, Task> looking = new HashMap<>();

    KeySearchController(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Looks anew in a source that has changed or is closing. */
    void forget(OpenSource source) {
        keys.remove(source);
        Task task = looking.remove(source);
        if (task != null) {
            task.drop();
        }
    }

    @Override
    public PaletteGroup find(String words) {
        if (words.isEmpty()) {
            return new PaletteGroup("", "", List.of());
        }
        String wanted = words.toLowerCase(Locale.ROOT);
        List<PaletteRow> rows = new ArrayList<>();
        int found = 0;
        for (OpenSource source : workspace.sources().stream().filter(BrowsePart::isSessions).toList()) {
            for (Entry key : known(source)) {
                if (key.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                    found++;
                    if (rows.size() < MOST_ROWS) {
                        rows.add(row(source, key));
                    }
                }
            }
        }
        return new PaletteGroup("Data in open sources", rows.size() < found
                ? "first " + rows.size() + " of " + found
                : String.valueOf(found), rows);
    }

    private List<Entry> known(OpenSource source) {
        List<Entry> known = keys.get(source);
        if (known == null && !looking.containsKey(source)) {
            looking.put(source, workspace.tasks().run("Listing the keys of " + source.title(),
                    (cancel, _) -> source.source().children(DataPath.of(DataPath.EVERY), MOST_KEYS, cancel).entries(),
                    entries -> {
                        looking.remove(source);
                        keys.put(source, entries);
                        workspace.searchAgain();
                    }, _ -> keys.put(source, List.of())));
        }
        return known == null ? List.of() : known;
    }

    private PaletteRow row(OpenSource source, Entry key) {
        Object count = key.detail().get("sessions");
        String all = source.description().count().isPresent()
                ? " of " + Words.count(source.description().count().getAsLong(), "session", "sessions")
                : "";
        return new PaletteRow("key", key.name(), source.title() + (count == null ? "" : ", " + count + all), "", true,
                () -> workspace.select(source, DataPath.of(DataPath.EVERY, key.name())));
    }
}
