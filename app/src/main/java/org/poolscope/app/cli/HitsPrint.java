package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.query.syntax.QueryError;

/** Tells a person what a query found. */
final class HitsPrint {
    private HitsPrint() {}

    /** A line for each hit: its URN and description. */
    static void print(List<QueryAnswer.Hit> hits, PrintWriter out) {
        TextTable table = new TextTable();
        hits.forEach(hit -> table.row(List.of(hit.urn().toString(), hit.description())));
        table.print(out);
    }

    /** What there is to say besides, a sentence each. */
    static List<String> words(QueryAnswer answer) {
        List<String> words = new ArrayList<>();
        answer.error().ifPresent(error -> words.add(error.sentence()
                + answer.at().map(urn -> ", at " + urn).orElse("") + "." + cure(error)));
        if (answer.error().isEmpty() && answer.hits().isEmpty()) {
            words.add("No product fits; " + answer.looked() + " looked at.");
        }
        answer.problems().forEach(problem -> words.add(problem.sentence()));
        return words;
    }

    private static String cure(QueryError error) {
        return error.pythonClass().equals("KeyError")
                ? " Products without it are passed over if you ask '\"name\" in m and ...'."
                : "";
    }
}
