package org.poolscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.export.TargetCheck;
import org.poolscope.app.export.ToldPlace;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.Sidecar;
import org.poolscope.storage.export.formats.Formats;
import org.poolscope.storage.export.merge.Making;
import org.poolscope.storage.export.merge.MergePlan;
import org.poolscope.storage.export.merge.MergeRequest;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: merges values and writes them to one file. */
@CommandLine.Command(name = "export", customSynopsis = "poolscope export LOCATION::PATH... --to FILE [OPTION]...%n   or: poolscope export --again FILE [--to FILE]", description = "Merges values and writes them to one file, which appears whole or not at all; a file of that name is replaced.", footer = {
        "", "Examples:", "  poolscope export 'exp1.data::*/results' --merge merged --to results.csv",
        "  poolscope export run.data::a/x pool::T/0/tab --merge join --on time --to both.h5"})
final class ExportCommand extends DataCommand {
    @Mixin
    private ExportOptions options = new ExportOptions();

    @Option(names = "--to", paramLabel = "FILE", description = "The file to write.")
    private @Nullable Path to;

    @Option(names = "--again", paramLabel = "FILE", description = "Make this file again as it tells, or as --to.")
    private @Nullable Path again;

    @Option(names = "--full-paths", description = "Let the file tell whole paths of its sources.")
    private boolean fullPaths;

    @Option(names = "--dry-run", description = "Only print the plan and what would be lost.")
    private boolean dryRun;

    private @Nullable ToldExport told;

    @Override
    public Integer call() throws SourceException, IOException {
        Path target = target();
        List<Location> locations = locations();
        Format format = format(target);
        FormatChoices choices = choices(format);
        MergeRequest request = options.request(format.form(), this);
        TargetCheck.check(target, locations);
        Deque<Source> open = new ArrayDeque<>();
        try {
            List<Input> inputs = inputs(locations, target, open);
            return export(inputs, request, format, choices, target, making(locations, target));
        } finally {
            open.forEach(Source::close);
        }
    }

    private Path target() throws SourceException {
        if (again != null) {
            if (!options.places().isEmpty()) {
                throw misuse("--again makes a file of what it tells; leave the values away");
            }
            ToldExport known = ToldExport.of(again);
            told = known;
            try {
                options = CommandLine.populateCommand(new ExportOptions(), known.arguments().toArray(String[]::new));
            } catch (CommandLine.ParameterException e) {
                throw new SourceException.Unsupported("What it tells of its making is not understood.",
                        again.toString(), "It may be of a newer version of Poolscope.");
            }
            return to == null ? again : to;
        }
        if (to == null) {
            throw misuse("say with --to which file to write");
        }
        if (options.places().isEmpty()) {
            throw misuse("say which values to export: LOCATION::PATH");
        }
        return to;
    }

    private List<Location> locations() {
        List<Location> locations = options.places().stream().map(this::location).toList();
        return again == null ? locations : locations.stream().map(told(again)::resolved).toList();
    }

    private ToldPlace told(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return new ToldPlace(parent == null ? file.toAbsolutePath() : parent, fullPaths);
    }

    private List<Input> inputs(List<Location> locations, Path target, Deque<Source> open) throws SourceException {
        boolean several = locations.stream().map(Location::source).distinct().count() > 1;
        ToldPlace places = told(target);
        List<Input> inputs = new ArrayList<>();
        for (Location location : locations) {
            Source source = open(location);
            open.push(source);
            warn(source);
            String store = several ? source.describe().title() : "";
            for (DataPath path : Places.expand(source, location.path(), cancel())) {
                inputs.add(new Input(source, path, store, places.of(location)));
            }
        }
        return inputs;
    }

    private Making making(List<Location> locations, Path target) {
        ToldPlace places = told(target);
        List<String> named = locations.stream()
                .map(location -> new Location(places.of(location), location.path()).toString()).toList();
        return new Making(Version.line(), options.command(named), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private int export(List<Input> inputs, MergeRequest request, Format format, FormatChoices choices, Path target,
            Making making) throws SourceException, IOException {
        MergePlan plan;
        Body body;
        try (ProgressLine progress = ProgressLine.on(words())) {
            plan = MergePlan.of(inputs, request, making, cancel(), progress);
            Merged merged = plan.merged();
            if (merged == null) {
                say(plan.refusal());
                return ExitCode.FOUND_NOTHING;
            }
            body = format.prepare(merged, choices, cancel(), progress);
            if (!dryRun) {
                Export.write(body, target, cancel(), progress);
                finish(merged, format, target);
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

    /** Tells where the data came from beside a file that has no room for it, and what changed since it was made before. */
    private void finish(Merged merged, Format format, Path target) throws SourceException, IOException {
        if (format.provenance(target).isEmpty()) {
            Sidecar.write(target, merged.provenance());
        }
        long changed = told == null ? 0 : told.changed(merged.provenance());
        if (changed > 0) {
            say(changed + (changed == 1 ? " value is not what it was" : " values are not what they were") + " before.");
        }
    }

    private Format format(Path target) {
        String name = options.format();
        return (name.isEmpty() ? Formats.of(target) : Formats.named(name)).orElseThrow(() -> misuse("'"
                + (name.isEmpty() ? target.getFileName() : name.toLowerCase(Locale.ROOT))
                + "' is of no format that is written; there are "
                + String.join(", ", Formats.all().stream().map(Format::name).toList())
                + " (the ending of --to, or --format)"));
    }

    private FormatChoices choices(Format format) {
        try {
            return FormatChoices.of(format, options.choices());
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
    }
}
