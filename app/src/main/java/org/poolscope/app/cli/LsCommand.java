package org.poolscope.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.SessionSource;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ls}: lists what lies at a place; never loads a value. */
@CommandLine.Command(name = "ls", description = "Lists what is in a source, or at a place inside it.", footer = {
        "", "Examples:", "  poolscope ls exp1.data", "  poolscope ls exp1.data::alice.labpc07",
        "  poolscope ls 'exp1.data::*/run1.rate' --json", "  poolscope ls mypool::Product/3/meta"})
final class LsCommand extends DataCommand {
    private static final String OBJECT = "object";

    private final Set<Object> opened = new HashSet<>();

    @Parameters(paramLabel = "LOCATION[::PATH]", description = LOCATION + " '*' in the path stands for every name.")
    private String place = "";

    @Option(names = {"-r", "--recursive"}, description = "List what is below as well.")
    private boolean recursive;

    @Option(names = "--json", description = "One JSON document: [{path, kind, name, detail}].")
    private boolean json;

    @Override
    public Integer call() throws SourceException, IOException {
        Location location = location(place);
        try (Source source = open(location)) {
            source.describe().warnings().forEach(this::say);
            List<Entry> entries = ValueTypes.added(source, find(source, location.path()), cancel());
            entries = source instanceof SessionSource ? sorted(entries) : entries;
            if (json) {
                EntryJson.write(entries, out());
            } else {
                EntryTable.print(entries, recursive || Places.hasWildcard(location.path()), out());
            }
            boolean broken = entries.stream().anyMatch(entry -> entry.detail().containsKey(EntryTable.PROBLEM));
            return entries.isEmpty() || broken ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
        }
    }

    /** The order of a hash table tells a person nothing; dump keeps it. */
    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparing(entry -> entry.path().toString())).toList();
    }

    private List<Entry> find(Source source, DataPath path) throws SourceException {
        List<Entry> found = new ArrayList<>();
        boolean wildcard = Places.hasWildcard(path);
        for (DataPath place : Places.expand(source, path, cancel())) {
            try {
                list(source, place, found);
            } catch (SourceException.NotFound e) {
                if (!wildcard) {
                    throw e;
                }
            }
        }
        return found;
    }

    private void list(Source source, DataPath path, List<Entry> found) throws SourceException {
        List<Entry> below = source.children(path, Page.ALL, cancel()).entries();
        if (below.isEmpty() && !(path.depth() == 0 && isContainer(source))) {
            found.add(itself(source, path));
        }
        for (Entry entry : below) {
            int place = found.size();
            found.add(entry);
            if (recursive && (!isValue(entry) || isUnopenedObject(entry))) {
                try {
                    below(source, entry.path(), found);
                } catch (SourceException.Cancelled e) {
                    throw e;
                } catch (SourceException e) {
                    found.set(place, broken(entry, e));
                }
            }
        }
    }

    /** What cannot be looked into stands with the reason, and the rest is listed. */
    private static Entry broken(Entry entry, SourceException failure) {
        Map<String, Object> detail = new LinkedHashMap<>(entry.detail());
        detail.put(EntryTable.PROBLEM, failure.what());
        return new Entry(entry.path(), entry.kind(), entry.name(), detail);
    }

    private static boolean isValue(Entry entry) {
        boolean holdsValues = entry.kind().equals("dataset") || entry.kind().equals("context");
        return entry.kind().equals("key") || (entry.detail().containsKey("type") && !holdsValues)
                || entry.detail().containsKey(EntryTable.PROBLEM);
    }

    private void below(Source source, DataPath path, List<Entry> found) throws SourceException {
        if (!source.children(path, new Page(0, 1), cancel()).entries().isEmpty()) {
            list(source, path, found);
        }
    }

    /** What a store of objects holds may lead to itself: each object is looked into once. */
    private boolean isUnopenedObject(Entry entry) {
        Object number = entry.detail().get(OBJECT);
        return number != null && opened.add(number);
    }

    private static boolean isContainer(Source source) throws SourceException {
        return !source.peek(DataPath.ROOT).containsKey("type");
    }

    private static Entry itself(Source source, DataPath path) throws SourceException {
        Map<String, Object> detail = new LinkedHashMap<>(source.peek(path));
        Object kind = detail.remove("kind");
        String name = path.depth() == 0 ? source.describe().title() : path.name();
        return new Entry(path, String.valueOf(kind), name, detail);
    }
}
