package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.MergePlan;
import org.poolscope.storage.export.Outcome;

/** Tells a person what an export does or did. */
final class PlanPrint {
    private PlanPrint() {}

    /** The plan in full. */
    static void print(MergePlan plan, Body body, Path target, PrintWriter out) {
        TextTable table = new TextTable();
        table.heading(List.of("value", "what", "rows", "note"));
        for (Outcome outcome : plan.outcomes()) {
            String place = outcome.input().path().parts().isEmpty()
                    ? outcome.input().name()
                    : outcome.input().place();
            table.row(List.of(place, outcome.form(), Long.toString(outcome.rows()), outcome.leftOut()));
        }
        table.print(out);
        out.println();
        out.println(Terminal.plain("%s into %s, about %d bytes; columns: %s.".formatted(summary(plan), target,
                body.expectedSize(), String.join(", ", plan.columns()))));
        notes(plan, body).forEach(note -> out.println(Terminal.plain(note)));
        if (plan.losses(body).isEmpty()) {
            out.println("Nothing is lost.");
        }
    }

    /** Such as {@code 5 values, merged, 40 rows}. */
    static String summary(MergePlan plan) {
        int taken = plan.taken().size();
        return "%d %s, %s, %d %s".formatted(taken, taken == 1 ? "value" : "values",
                plan.rule().name().toLowerCase(Locale.ROOT), plan.rows(), plan.rows() == 1 ? "row" : "rows");
    }

    /** What is left out and what is lost, a sentence each. */
    static List<String> notes(MergePlan plan, Body body) {
        List<String> notes = new ArrayList<>();
        plan.outcomes().stream().filter(outcome -> !outcome.taken())
                .forEach(outcome -> notes.add("Left out " + outcome.input().place() + ": " + outcome.leftOut()));
        for (Loss loss : plan.losses(body).losses()) {
            notes.add("Lost in " + loss.count() + (loss.count() == 1 ? " place: " : " places: ") + loss.sentence()
                    + ".");
        }
        return notes;
    }

    /** Whether something that is there could not be read; that a session lacks the key is no problem. */
    static boolean isPartial(MergePlan plan) {
        return plan.outcomes().stream().anyMatch(outcome -> !outcome.taken() && !outcome.missing());
    }
}
