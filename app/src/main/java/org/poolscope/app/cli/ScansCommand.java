package org.poolscope.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.value.JsonText;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scans}: finds scans by what they are called and where they belong. */
@CommandLine.Command(name = "scans", description = "Finds scans, newest first. Texts are compared whole and in any case; '*' stands for anything.", footer = {
        "", "Examples:", "  poolscope scans mem-scan://demo", "  poolscope scans redis://host:6379 --name 'as*' --json",
        "  poolscope scans redis://host:6379 --proposal hg123 --dataset 'run_00*'"})
final class ScansCommand extends DataCommand {
    private static final List<String> COLUMNS = List.of("state", "name", "number", "session", "proposal", "collection",
            "dataset", "path", "time");

    @Parameters(paramLabel = "LOCATION", description = "A store of scans.")
    private String place = "";

    @Option(names = "--name", paramLabel = "GLOB", description = "What the scan is called.")
    private @Nullable String name;

    @Option(names = "--number", paramLabel = "N", description = "Its number.")
    private @Nullable String number;

    @Option(names = "--session", paramLabel = "GLOB", description = "Where it belongs, as the next ones.")
    private @Nullable String session;

    @Option(names = "--proposal", paramLabel = "GLOB")
    private @Nullable String proposal;

    @Option(names = "--collection", paramLabel = "GLOB")
    private @Nullable String collection;

    @Option(names = "--dataset", paramLabel = "GLOB")
    private @Nullable String dataset;

    @Option(names = "--path", paramLabel = "GLOB", description = "The file that it is saved to.")
    private @Nullable String path;

    @Option(names = "--data-policy", paramLabel = "GLOB", description = "Such as ESRF.")
    private @Nullable String policy;

    @Option(names = "--json", description = "One JSON document: [{key, state, name, number, session, proposal, collection, dataset, path, time}].")
    private boolean json;

    @Override
    public Integer call() throws SourceException, IOException {
        List<ScanFilter> filters = filters();
        try (Source source = open(location(place))) {
            DataStore store = ScanStores.of(source, place, this::say);
            List<String> keys = store.search(filters, cancel()).keys().reversed();
            List<ScanSummary> scans = store.summaries(keys, cancel());
            if (json) {
                printJson(scans);
            } else {
                printTable(scans);
            }
            if (scans.isEmpty()) {
                say(filters.isEmpty() ? "No scan is here yet." : "No scan fits.");
            }
            return scans.isEmpty() ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
        }
    }

    private List<ScanFilter> filters() {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("name", name);
        given.put("number", number);
        given.put("session", session);
        given.put("proposal", proposal);
        given.put("collection", collection);
        given.put("dataset", dataset);
        given.put("path", path);
        given.put("data_policy", policy);
        List<ScanFilter> filters = new ArrayList<>();
        given.forEach((field, wanted) -> {
            if (wanted != null) {
                filters.add(new ScanFilter(field, wanted));
            }
        });
        return filters;
    }

    private static Map<String, @Nullable Object> plain(ScanSummary scan) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("key", scan.key());
        plain.put("state", scan.state().map(Enum::name).orElse(null));
        plain.putAll(scan.identity().fields());
        plain.remove("data_policy");
        plain.put("time", scan.created().toString());
        if (!scan.fault().isEmpty()) {
            plain.put(EntryTable.PROBLEM, scan.fault());
        }
        return plain;
    }

    private void printJson(List<ScanSummary> scans) throws IOException {
        out().append('[');
        for (int i = 0; i < scans.size(); i++) {
            out().append(i == 0 ? "" : ",\n ");
            JsonText.write(plain(scans.get(i)), out());
        }
        out().append("]\n");
    }

    private void printTable(List<ScanSummary> scans) {
        if (scans.isEmpty()) {
            return;
        }
        TextTable table = new TextTable();
        List<String> heading = new ArrayList<>(COLUMNS);
        heading.add("key");
        table.heading(heading);
        for (ScanSummary scan : scans) {
            Map<String, @Nullable Object> plain = plain(scan);
            List<String> cells = new ArrayList<>();
            heading.forEach(column -> cells.add(plain.get(column) == null ? "" : String.valueOf(plain.get(column))));
            table.row(cells);
        }
        table.print(out());
    }
}
