package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.JsonText;

/**
 * What a query found.
 *
 * @param hits     what fits, in fdi's order; up to the error if there is one
 * @param looked   how many products were looked at
 * @param error    what Python would raise
 * @param at       the product at which it raised
 * @param problems products that could not be read and were left out
 */
record QueryAnswer(List<Hit> hits, long looked, Optional<QueryError> error, Optional<Urn> at,
        List<SourceException> problems) {
    /** A product that fits, with what it says of itself. */
    record Hit(Urn urn, String description) {}

    /** Whether every product could be asked. */
    boolean isWhole() {
        return error.isEmpty() && problems.isEmpty();
    }

    /** One JSON object on a line. */
    void print(PrintWriter out) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        if (error.isPresent()) {
            told.put("error", error.get().pythonClass());
            told.put("message", error.get().message());
            at.ifPresent(urn -> told.put("urn", urn.toString()));
        } else {
            told.put("urns", hits.stream().map(hit -> hit.urn().toString()).toList());
            if (!problems.isEmpty()) {
                told.put("problems", problems.stream().map(QueryAnswer::problem).toList());
            }
        }
        line(told, out);
    }

    /** A line that says why a query was not asked. */
    static void refuse(String error, String message, PrintWriter out) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("error", error);
        told.put("message", message);
        line(told, out);
    }

    private static void line(Map<String, Object> told, PrintWriter out) throws IOException {
        JsonText.write(told, out);
        out.append('\n');
    }

    private static Map<String, Object> problem(SourceException problem) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", problem.kind());
        told.put("message", problem.sentence());
        return told;
    }
}
