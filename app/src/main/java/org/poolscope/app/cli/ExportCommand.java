package org.poolscope.app.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.poolscope.app.export.TargetCheck;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.MergePlan;
import org.poolscope.storage.export.MergeRule;
import org.poolscope.storage.export.Writer;
import org.poolscope.storage.export.Writers;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: merges values and writes them to one file. */
@CommandLine.Command(name = "export", description = "Merges values and writes them to one file, which appears whole or not at all; a file of that name is replaced.", footer = {
        "", "Examples:", "  poolscope export 'exp1.data::*/results' --merge merged --to results.csv",
        "  poolscope export 'exp1.data::*/array.v' --merge stack --to v.npz --dry-run"})
final class ExportCommand extends DataCommand {
    @Parameters(arity = "1..*", paramLabel = "LOCATION::PATH", description = "The values; BASE::*/KEY is a key over all sessions.")
    private List<String> places = new ArrayList<>();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path target = Path.of("");

    @Option(names = "--format", paramLabel = "F", description = "csv, npy or npz; by default the ending of FILE.")
    private String format = "";

    @Option(names = "--merge", paramLabel = "RULE", defaultValue = "plain", description = "plain, merged (as get_merged), concatenate or stack. Default: plain.")
    private String merge = "";

    @Option(names = "--dry-run", description = "Only print the plan and what would be lost.")
    private boolean dryRun;

    @Override
    public Integer call() throws SourceException {
        Writer writer = writer();
        MergeRule rule = rule();
        List<Location> locations = places.stream().map(this::location).toList();
        TargetCheck.check(target, locations);
        Deque<Source> open = new ArrayDeque<>();
        try {
            boolean several = locations.stream().map(Location::source).distinct().count() > 1;
            List<Input> inputs = new ArrayList<>();
            for (Location location : locations) {
                Source source = open(location);
                open.push(source);
                warn(source);
                for (DataPath path : Places.expand(source, location.path(), cancel())) {
                    inputs.add(new Input(source, path, several ? source.describe().title() : ""));
                }
            }
            return export(inputs, rule, writer);
        } finally {
            open.forEach(Source::close);
        }
    }

    private int export(List<Input> inputs, MergeRule rule, Writer writer) throws SourceException {
        MergePlan plan;
        Body body;
        try (ProgressLine progress = ProgressLine.on(words())) {
            plan = MergePlan.of(inputs, rule, cancel(), progress);
            if (!plan.refusal().isEmpty()) {
                say(plan.refusal());
                return ExitCode.FOUND_NOTHING;
            }
            body = writer.prepare(plan, cancel(), progress);
            if (!dryRun) {
                Export.write(body, target, cancel(), progress);
            }
        }
        if (dryRun) {
            PlanPrint.print(plan, body, target, out());
            return ExitCode.DONE;
        }
        say(PlanPrint.summary(plan) + " written to " + target + ".");
        PlanPrint.notes(plan, body).forEach(this::say);
        return PlanPrint.isPartial(plan) ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
    }

    private Writer writer() {
        String wanted = format.isEmpty() ? Writers.formatOf(target) : format;
        return Writers.named(wanted).orElseThrow(() -> misuse("the format '" + wanted + "' is not written yet; now "
                + "there are " + String.join(", ", Writers.all().stream().map(Writer::format).toList())
                + " (the ending of --to, or --format)"));
    }

    private MergeRule rule() {
        try {
            return MergeRule.valueOf(merge.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw misuse("the merge '" + merge + "' is not offered yet; now there are plain, merged, concatenate and "
                    + "stack", e);
        }
    }
}
