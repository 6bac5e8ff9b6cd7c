package org.poolscope.app.cli;

import java.io.IOException;
import org.poolscope.model.diff.Comparison;
import org.poolscope.model.diff.SourceDiff;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what differs between two places of any sources, as a tree of only what differs. */
@CommandLine.Command(name = "diff", description = "Compares two places: sessions, products, scans, objects or arrays. Prints only what differs; ends with 0 if nothing does and with 1 if something does.", footer = {
        "", "NaN equals NaN, 0.0 equals -0.0; the order of keys and of bytes does not count.", "", "Examples:",
        "  poolscope diff exp1.data::alice.labpc07 exp1.data::bob.labpc02",
        "  poolscope diff old.h5 new.h5 --tolerance 1e-9",
        "  poolscope diff mypool::Product/3 mypool::Product/4 --json"})
final class DiffCommand extends DataCommand {
    @Parameters(index = "0", paramLabel = "A", description = "The left side, LOCATION or LOCATION::PATH.")
    private String left = "";

    @Parameters(index = "1", paramLabel = "B", description = "The right side.")
    private String right = "";

    @Option(names = "--tolerance", paramLabel = "X", description = "Numbers that lie no further apart are equal. Default: 0.")
    private double tolerance;

    @Option(names = "--json", description = "One JSON document: {left, right, equal, compared, counts, differing}.")
    private boolean json;

    @Override
    public Integer call() throws SourceException, IOException {
        if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
            throw misuse("--tolerance takes a distance such as 1e-9, not " + tolerance);
        }
        Location one = location(left);
        Location other = location(right);
        Comparison found;
        try (Source first = open(one); Source second = open(other); ProgressLine progress = ProgressLine.on(words())) {
            SourceDiff diff = new SourceDiff(tolerance, cancel(), progress);
            found = diff.compare(new SourceDiff.Side(first, only(first, one)),
                    new SourceDiff.Side(second, only(second, other)));
        }
        if (json) {
            DiffJson.write(left, right, found, out());
        } else {
            found.differing().ifPresent(new DiffPrint(out())::print);
            say(found.summary());
        }
        return found.isEqual() ? ExitCode.DONE : ExitCode.FOUND_NOTHING;
    }

    private DataPath only(Source source, Location location) throws SourceException {
        if (Places.hasWildcard(location.path())) {
            throw misuse("diff compares one place with one other; " + location + " means several");
        }
        return Places.named(source, location.path());
    }
}
