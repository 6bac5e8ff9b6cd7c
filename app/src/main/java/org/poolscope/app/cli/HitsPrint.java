package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poolscope.model.query.syntax.QueryError;

/** Tells a person what a query found. */
final class HitsPrint {
    /** What Python says of a key that is missing. */
    private static final Pattern NAME = Pattern.compile("'([^'\"\\\\]+)'");

    private HitsPrint() {}

    /** A line for each hit: its URN and description. */
    static void print(List<QueryAnswer.Hit> hits, PrintWriter out) {
        TextTable table = new TextTable();
        hits.forEach(hit -> table.row(List.of(hit.urn().toString(), hit.description())));
        table.print(out);
    }

    /** What there is to say besides, a sentence each; {@code variable} is what the query calls what it looks at. */
    static List<String> words(QueryAnswer answer, String variable) {
        List<String> words = new ArrayList<>();
        answer.error().ifPresent(error -> words.add(error.sentence()
                + answer.at().map(urn -> ", at " + urn).orElse("") + "." + cure(error, variable)));
        if (answer.error().isEmpty() && answer.hits().isEmpty()) {
            words.add("No product fits; " + answer.looked() + " looked at.");
        }
        answer.problems().forEach(problem -> words.add(problem.sentence()));
        return words;
    }

    private static String cure(QueryError error, String variable) {
        Matcher name = NAME.matcher(error.message());
        return error.pythonClass().equals("KeyError") && name.matches()
                ? " Products without it are passed over if you ask '\"" + name.group(1) + "\" in " + variable
                        + " and ...'."
                : "";
    }
}
