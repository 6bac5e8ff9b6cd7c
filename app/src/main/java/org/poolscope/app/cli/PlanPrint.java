package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.merge.MergePlan;
import org.poolscope.storage.export.merge.Outcome;

/** Tells a person what an export does or did. */
final class PlanPrint {
    private static final int COLUMNS = 20;

    private PlanPrint() {}

    /** The plan in full. */
    static void print(MergePlan plan, Body body, Path target, PrintWriter out) {
        TextTable table = new TextTable();
        table.heading(List.of("value", "what", "rows", "columns", "note"));
        for (Outcome outcome : plan.outcomes()) {
            String place = outcome.input().path().parts().isEmpty()
                    ? outcome.input().name()
                    : outcome.input().place();
            table.row(List.of(place, outcome.form(), Long.toString(outcome.rows()), some(outcome.columns()),
                    outcome.leftOut()));
        }
        table.print(out);
        out.println();
        plan.rules().forEach(rule -> out.println(Terminal.plain(rule)));
        if (plan.merged() != null) {
            plan.merged().datasets().stream().filter(dataset -> !dataset.aside())
                    .forEach(dataset -> out.println(Terminal.plain(schema(dataset))));
        }
        out.println(Terminal.plain("%s into %s, about %d bytes; %d bytes are read, which takes about %.1f s.".formatted(
                summary(plan), target, body.expectedSize(), plan.bytes(), plan.time().toMillis() / 1000.0)));
        notes(plan, body).forEach(note -> out.println(Terminal.plain(note)));
        if (losses(plan, body).isEmpty()) {
            out.println("Nothing is lost.");
        }
    }

    /** Such as {@code 5 values, merged, 40 rows}. */
    static String summary(MergePlan plan) {
        int taken = plan.taken().size();
        long rows = plan.rows();
        return "%d %s, %s, %d %s".formatted(taken, taken == 1 ? "value" : "values",
                plan.request().rule().name().toLowerCase(Locale.ROOT), rows, rows == 1 ? "row" : "rows");
    }

    /** What is left out and what is lost, a sentence each. */
    static List<String> notes(MergePlan plan, Body body) {
        List<String> notes = new ArrayList<>();
        plan.outcomes().stream().filter(outcome -> !outcome.taken())
                .forEach(outcome -> notes.add("Left out " + outcome.input().place() + ": " + outcome.leftOut()));
        for (Loss loss : losses(plan, body).losses()) {
            notes.add(word(loss.kind()) + loss.count() + (loss.count() == 1 ? " place: " : " places: ")
                    + loss.sentence()
                    + (loss.examples().isEmpty() ? "." : ", " + example(loss.examples().getFirst()) + "."));
        }
        return notes;
    }

    /** Whether something that is there could not be read; that a session lacks the key is no problem. */
    static boolean isPartial(MergePlan plan) {
        return plan.outcomes().stream().anyMatch(outcome -> !outcome.taken() && !outcome.missing());
    }

    private static LossReport losses(MergePlan plan, Body body) {
        return plan.losses().and(body.losses());
    }

    private static String word(Loss.Kind kind) {
        return switch (kind) {
            case DROPPED -> "Dropped in ";
            case FILLED -> "Filled in ";
            case DUPLICATED -> "Repeated in ";
            case CONVERTED -> "Converted in ";
            case PRECISION -> "Rounded in ";
            case FORMAT -> "Lost in ";
        };
    }

    private static String example(Loss.Example example) {
        String row = example.row() < 0 ? "" : " row " + example.row();
        String what = example.before().isEmpty() ? "" : ": " + example.before();
        String after = example.after().isEmpty() ? "" : " becomes " + example.after();
        return (example.place().isEmpty() ? "as with" : "as at " + example.place()) + row + what + after;
    }

    private static String schema(Dataset dataset) {
        return dataset.name() + ": " + dataset.rows().count() + " rows of "
                + some(dataset.rows().columns().stream().map(PlanPrint::column).toList()) + ".";
    }

    private static String column(Column column) {
        String tail = column.tail().isEmpty() ? "" : " " + column.tail();
        return column.name() + " " + column.element().str() + tail
                + (column.unit().isEmpty() ? "" : " [" + column.unit() + "]");
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(COLUMNS, names.size())))
                + (names.size() > COLUMNS ? " and " + (names.size() - COLUMNS) + " more" : "");
    }
}
