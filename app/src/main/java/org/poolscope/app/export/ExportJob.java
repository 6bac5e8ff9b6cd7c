package org.poolscope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.inspect.Words;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.MergePlan;
import org.poolscope.storage.export.MergeRule;
import org.poolscope.storage.export.Outcome;
import org.poolscope.storage.export.Writer;

/** Some values and one way to export them: what that costs, what comes of it, and the file. Called in tasks. */
record ExportJob(List<ExportItem> items, List<Input> inputs, Writer writer, MergeRule rule) {
    ExportJob {
        items = List.copyOf(items);
        inputs = List.copyOf(inputs);
    }

    private record Prepared(MergePlan plan, @Nullable Body body) {}

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
        Prepared prepared = prepare(cancel, progress);
        MergePlan plan = prepared.plan();
        Body body = prepared.body();
        if (body == null) {
            return ExportPreview.refused(plan.refusal(), sources(plan));
        }
        List<String> losses = plan.losses(body).losses().stream().map(loss -> loss.count() + " × " + loss.sentence())
                .toList();
        List<String> left = plan.outcomes().stream().filter(outcome -> !outcome.taken())
                .map(outcome -> outcome.input().place() + ": " + outcome.leftOut()).toList();
        String summary = size(plan) + ", about " + Words.size(body.expectedSize());
        return new ExportPreview(summary, lines(plan, body, cancel), losses, left, sources(plan), "");
    }

    /** Tries the other ways on the same values; none is chosen by that. */
    Map<Way, Trial> tryAll(Cancel cancel, Progress progress) throws SourceException {
        Map<Way, Trial> tried = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            tried.put(way, new ExportJob(items, inputs, writer, way.rule()).trial(cancel, progress));
        }
        return tried;
    }

    private Trial trial(Cancel cancel, Progress progress) throws SourceException {
        try {
            Prepared prepared = prepare(cancel, progress);
            MergePlan plan = prepared.plan();
            return plan.refusal().isEmpty() ? new Trial(size(plan), true) : new Trial(plan.refusal(), false);
        } catch (SourceException.Unsupported e) {
            return new Trial(e.what(), false);
        }
    }

    private List<SourceRow> sources(MergePlan plan) {
        List<SourceRow> rows = new ArrayList<>();
        for (int i = 0; i < items.size() && i < plan.outcomes().size(); i++) {
            Outcome outcome = plan.outcomes().get(i);
            rows.add(new SourceRow(items.get(i), outcome.form(), outcome.taken() ? outcome.rows() : 0,
                    outcome.leftOut()));
        }
        return rows;
    }

    /** Writes the file in one step and says what is in it. */
    String write(Path target, Cancel cancel, Progress progress) throws SourceException {
        Prepared prepared = prepare(cancel, progress);
        Body body = prepared.body();
        if (body == null) {
            throw new SourceException.Unsupported(prepared.plan().refusal(), target.toString(), "");
        }
        TargetCheck.check(target, items.stream().map(item -> item.source().location()).distinct().toList());
        Export.write(body, target, cancel, progress);
        return target.getFileName() + ": " + size(prepared.plan()) + ", " + Words.size(target.toFile().length()) + ".";
    }

    private Prepared prepare(Cancel cancel, Progress progress) throws SourceException {
        MergePlan plan = MergePlan.of(inputs, rule, cancel, progress);
        return new Prepared(plan, plan.refusal().isEmpty() ? writer.prepare(plan, cancel, progress) : null);
    }

    private static long bytes(ExportItem item) {
        try {
            return item.source().source().peek(item.path()).get("bytes") instanceof Number n ? n.longValue() : 0;
        } catch (SourceException _) {
            return 0; // the preview says what is wrong with it
        }
    }

    /** Stacked values lie side by side, so that their rows do not add up. */
    private static String size(MergePlan plan) {
        String values = Words.count(plan.taken().size(), "value", "values");
        return plan.rule() == MergeRule.STACK
                ? values + " side by side"
                : Words.count(plan.rows(), "row", "rows") + " of " + values;
    }

    /** The first lines of a text; for arrays what each value becomes. */
    private static List<String> lines(MergePlan plan, Body body, Cancel cancel) throws SourceException {
        FirstBytes first = new FirstBytes();
        try {
            body.writeTo(first, cancel, Progress.IGNORED);
        } catch (FirstBytes.Enough _) {
            // The rest is not shown.
        } catch (IOException e) {
            throw new SourceException.Corrupt("The preview failed: " + e.getMessage(), "");
        }
        boolean text = first.lines().stream().limit(3)
                .allMatch(line -> line.chars().allMatch(c -> c >= ' ' || c == '\t'));
        return text ? first.lines() : plan.outcomes().stream().map(ExportJob::line).toList();
    }

    private static String line(Outcome outcome) {
        return outcome.input().place() + "    " + (outcome.taken() ? outcome.form() : outcome.leftOut());
    }
}
