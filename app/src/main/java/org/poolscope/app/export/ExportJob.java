package org.poolscope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.main.Diagnostics;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.Sidecar;
import org.poolscope.storage.export.merge.JoinRequest;
import org.poolscope.storage.export.merge.Making;
import org.poolscope.storage.export.merge.MergePlan;
import org.poolscope.storage.export.merge.MergeRequest;
import org.poolscope.storage.export.merge.MergeRule;
import org.poolscope.storage.export.merge.Outcome;

/** Some values and one way to export them: what that costs, what comes of it, and the file. Called in tasks. */
record ExportJob(List<ExportItem> items, List<Input> inputs, Format format, FormatChoices choices, MergeRequest request,
        List<String> command) {
    ExportJob {
        items = List.copyOf(items);
        inputs = List.copyOf(inputs);
        command = List.copyOf(command);
    }

    /** What reading the values costs; what is wrong with one of them is told by the preview. */
    Price price(Cancel cancel) throws SourceException {
        long sum = 0;
        for (ExportItem item : items) {
            cancel.check("looking at what to export");
            sum += bytes(item);
        }
        return new Price(sum);
    }

    /** Reads the values and says what would be written. */
    ExportPreview preview(Cancel cancel, Progress progress) throws SourceException {
        MergePlan plan = plan(request, cancel, progress);
        Merged merged = plan.merged();
        if (merged == null) {
            return ExportPreview.refused(plan.refusal(), sources(plan));
        }
        Body body = format.prepare(merged, choices, cancel, progress);
        LossReport report = plan.losses().and(body.losses());
        List<String> left = plan.outcomes().stream().filter(outcome -> !outcome.taken())
                .map(outcome -> outcome.input().place() + ": " + outcome.leftOut()).toList();
        Dataset shown = merged.datasets().getFirst();
        LossPlaces places = new LossPlaces(plan, shown);
        PreviewReading read = PreviewReading.of(shown,
                report.losses().stream().flatMap(loss -> places.of(loss).stream()).filter(LossCell::isTold).toList(),
                cancel);
        List<PreviewRow> rows = withDropped(read.rows(), shown, report, cancel, progress);
        List<String> done = new ArrayList<>(plan.rules());
        done.addAll(PolicyWords.of(shown.rows().columns(), request.units()));
        return new ExportPreview(summary(plan, merged, body), done,
                shown.rows().columns().stream().map(ExportJob::heading).toList(), rows, read.curves(), read.over(),
                report.losses().stream().map(loss -> LossRow.of(loss, places.of(loss), rows)).toList(), left,
                sources(plan), body.expectedSize(), "");
    }

    /** What would be lost. */
    LossReport losses(Cancel cancel) throws SourceException {
        MergePlan plan = plan(request, cancel, Progress.IGNORED);
        Merged merged = plan.merged();
        if (merged == null) {
            throw new SourceException.Unsupported(plan.refusal(), format.name(), "");
        }
        return plan.losses().and(format.prepare(merged, choices, cancel, Progress.IGNORED).losses());
    }

    /** The same with one thing changed. */
    ExportJob with(Cure cure) {
        return switch (cure) {
            case Cure.Choose(FormatOption option, String value) -> {
                Map<String, String> chosen = new HashMap<>();
                format.options().forEach(each -> chosen.put(each.name(), choices.of(each.name())));
                chosen.put(option.name(), value);
                yield new ExportJob(items, inputs, format, FormatChoices.of(format, chosen), request, command);
            }
            case Cure.AllRows() -> asking(joined(JoinRequest.How.OUTER));
            case Cure.Within(String reach) -> {
                JoinRequest join = request.join();
                yield asking(request.joinedBy(new JoinRequest(join.on(), join.how(), join.match(),
                        Double.parseDouble(reach), join.fill())));
            }
            case Cure.Units(String wish) -> asking(new MergeRequest(request.rule(), request.axis(), request.join(),
                    wish.isEmpty() ? List.of() : List.of(wish), request.form()));
            case Cure.Write(Format other) -> new ExportJob(items, inputs, other, FormatChoices.normal(other),
                    new MergeRequest(request.rule(), request.axis(), request.join(), request.units(), other.form()),
                    command);
            case Cure.ChooseFill() -> this;
        };
    }

    private ExportJob asking(MergeRequest other) {
        return new ExportJob(items, inputs, format, choices, other, command);
    }

    private MergeRequest joined(JoinRequest.How how) {
        JoinRequest join = request.join();
        return request.joinedBy(new JoinRequest(join.on(), how, join.match(), join.tolerance(), join.fill()));
    }

    /** The rows with those among them that a join leaves out. */
    private List<PreviewRow> withDropped(List<PreviewRow> rows, Dataset shown, LossReport report, Cancel cancel,
            Progress progress) throws SourceException {
        boolean drops = request.rule() == MergeRule.JOIN && request.join().how() != JoinRequest.How.OUTER
                && report.losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.DROPPED);
        Merged all = drops ? plan(joined(JoinRequest.How.OUTER), cancel, progress).merged() : null;
        int key = shown.rows().columns().stream().map(Column::role).toList().indexOf(Column.Role.KEY);
        return all == null || key < 0
                ? rows
                : DroppedRows.among(rows, PreviewReading.of(all.datasets().getFirst(), List.of(), cancel).rows(), key);
    }

    private static String summary(MergePlan plan, Merged merged, Body body) {
        String several = merged.datasets().size() > 1
                ? ", here " + merged.datasets().getFirst().name() + " of " + merged.datasets().size() + " datasets"
                : "";
        return size(plan) + ", about " + Words.size(body.expectedSize()) + several;
    }

    /** Tries every way on the same values; none is chosen by that. */
    Map<Way, Trial> tryAll(Cancel cancel, Progress progress) throws SourceException {
        Map<Way, Trial> tried = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            MergeRequest asked = new MergeRequest(way.rule(), request.axis(), request.join(), request.units(),
                    request.form());
            tried.put(way, trial(asked, cancel, progress));
        }
        return tried;
    }

    /** What is at the place of the file. */
    Target target(Path file) throws SourceException {
        TargetCheck.check(file, items.stream().map(item -> item.source().location()).distinct().toList());
        return Target.at(file);
    }

    /**
     * Writes the file in one step, and what it was made of, and says what is in it.
     *
     * @throws SourceException.Denied if it would be written over a source, or over a file that came meanwhile
     */
    String write(Path target, boolean replacing, Cancel cancel, Progress progress) throws SourceException {
        MergePlan plan = plan(request, cancel, progress);
        Merged merged = plan.merged();
        if (merged == null) {
            throw new SourceException.Unsupported(plan.refusal(), target.toString(), "");
        }
        Body body = format.prepare(merged, choices, cancel, progress);
        if (target(target).isThere() && !replacing) {
            throw new SourceException.Denied("Somebody wrote this file meanwhile.", target.toString(),
                    "Write once more to be asked.");
        }
        Export.write(body, target, cancel, progress);
        try {
            if (format.provenance(target).isEmpty()) {
                Sidecar.write(target, merged.provenance());
            }
        } catch (IOException e) {
            throw new SourceException.Unreachable("The file is written, but what it was made of cannot be told.",
                    target.toString(), "", e);
        }
        return target.getFileName() + ": " + size(plan) + ", " + Words.size(target.toFile().length()) + ".";
    }

    private MergePlan plan(MergeRequest asked, Cancel cancel, Progress progress) throws SourceException {
        return MergePlan.of(inputs, asked, new Making("poolscope " + Diagnostics.version(), command,
                Instant.now().truncatedTo(ChronoUnit.SECONDS)), cancel, progress);
    }

    private Trial trial(MergeRequest asked, Cancel cancel, Progress progress) throws SourceException {
        try {
            MergePlan plan = plan(asked, cancel, progress);
            return plan.merged() == null ? new Trial(plan.refusal(), false) : new Trial(size(plan), true);
        } catch (SourceException.Unsupported e) {
            return new Trial(e.what(), false);
        }
    }

    private static String heading(Column column) {
        return column.unit().isEmpty() ? column.name() : column.name() + " [" + column.unit() + "]";
    }

    private List<SourceRow> sources(MergePlan plan) {
        List<SourceRow> rows = new ArrayList<>();
        for (int i = 0; i < items.size() && i < plan.outcomes().size(); i++) {
            Outcome outcome = plan.outcomes().get(i);
            rows.add(new SourceRow(items.get(i), outcome.form(), outcome.taken() ? outcome.rows() : 0,
                    String.join(", ", outcome.columns()), outcome.leftOut()));
        }
        return rows;
    }

    private static long bytes(ExportItem item) {
        try {
            return item.source().source().peek(item.path()).get("bytes") instanceof Number n ? n.longValue() : 0;
        } catch (SourceException _) {
            return 0; // the preview says what is wrong with it
        }
    }

    /** Such as {@code 35 rows of 10 values}. */
    private static String size(MergePlan plan) {
        return Words.count(plan.rows(), "row", "rows") + " of "
                + Words.count(plan.taken().size(), "value", "values");
    }
}
