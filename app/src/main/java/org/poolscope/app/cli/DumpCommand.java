package org.poolscope.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.StreamedSource;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.PoolSource;
import org.poolscope.storage.shelf.SessionSource;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code dump}: everything under some locations, one JSON object a line; holds one value at a time. */
@CommandLine.Command(name = "dump", description = "Prints everything under the locations, one JSON object a line: {location, path, key, value}, or {location, path, key, error: {kind, message}} for what cannot be read.", footer = {
        "", "Examples:", "  poolscope dump exp1.data > exp1.jsonl",
        "  poolscope dump redis://localhost:6379 > scans.jsonl", "  poolscope dump *.pkl"})
final class DumpCommand extends DataCommand {
    private static final int PAGE = 1000;

    @Parameters(arity = "1..*", paramLabel = "LOCATION", description = LOCATION)
    private List<String> places = new ArrayList<>();

    @Override
    public Integer call() throws SourceException, IOException {
        boolean failed = false;
        for (String place : places) {
            cancel().check("the dump");
            DumpLine lines = new DumpLine(place, out());
            dump(location(place), lines);
            failed |= lines.hasFailed();
        }
        return failed ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
    }

    private void dump(Location location, DumpLine lines) throws SourceException, IOException {
        try (Source source = open(location)) {
            warn(source);
            if (source instanceof SessionSource sessions) {
                ItemsDump.dump(sessions.manager(), location.path(), lines, cancel());
                return;
            }
            if (source instanceof PoolSource pool) {
                ProductsDump.dump(pool, location.path(), lines, cancel());
                return;
            }
            if (source instanceof StreamedSource scans && ScansDump.takes(location.path())) {
                new ScansDump(scans.store(), Places.named(source, location.path()), lines, cancel()).dump();
                return;
            }
            for (DataPath path : Places.expand(source, location.path(), cancel())) {
                walk(source, path, lines);
            }
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            lines.failure(location.path().parts(), null, e);
        }
    }

    private void walk(Source source, DataPath path, DumpLine lines) throws SourceException, IOException {
        boolean leaf = true;
        for (long offset = 0;; offset += PAGE) {
            List<Entry> below = source.children(path, new Page(offset, PAGE), cancel()).entries();
            leaf &= below.isEmpty();
            for (Entry entry : below) {
                walk(source, entry.path(), lines);
            }
            if (below.size() < PAGE) {
                break;
            }
        }
        if (leaf) {
            value(source, path, lines);
        }
    }

    private void value(Source source, DataPath path, DumpLine lines) throws SourceException, IOException {
        try {
            Value value = source.read(path, List.of(), cancel(), Progress.IGNORED);
            lines.value(path.parts(), null, value);
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            lines.failure(path.parts(), null, e);
        }
    }
}
