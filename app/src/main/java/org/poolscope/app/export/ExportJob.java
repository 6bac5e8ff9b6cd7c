package org.poolscope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.Sidecar;
import org.poolscope.storage.export.merge.Making;
import org.poolscope.storage.export.merge.MergePlan;
import org.poolscope.storage.export.merge.MergeRequest;
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
        List<Loss> losses = new ArrayList<>(plan.losses().losses());
        losses.addAll(body.losses().losses());
        List<String> left = plan.outcomes().stream().filter(outcome -> !outcome.taken())
                .map(outcome -> outcome.input().place() + ": " + outcome.leftOut()).toList();
        Dataset shown = merged.datasets().getFirst();
        String several = merged.datasets().size() > 1
                ? ", here " + shown.name() + " of " + merged.datasets().size() + " datasets"
                : "";
        String summary = size(plan) + ", about " + Words.size(body.expectedSize()) + several;
        return new ExportPreview(summary, shown.rows().columns().stream().map(ExportJob::heading).toList(),
                PreviewRows.of(shown.rows(), cancel), losses.stream().map(ExportPreview.LossRow::of).toList(), left,
                sources(plan), "");
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

    /** Writes the file in one step, and what it was made of, and says what is in it. */
    String write(Path target, Cancel cancel, Progress progress) throws SourceException {
        MergePlan plan = plan(request, cancel, progress);
        Merged merged = plan.merged();
        if (merged == null) {
            throw new SourceException.Unsupported(plan.refusal(), target.toString(), "");
        }
        Body body = format.prepare(merged, choices, cancel, progress);
        TargetCheck.check(target, items.stream().map(item -> item.source().location()).distinct().toList());
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
