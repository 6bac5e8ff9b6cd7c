package org.poolscope.app.query;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.SourceException;

/** What a query says that found nothing, or that a product has stopped. */
final class QueryNotes {
    private static final Pattern NAME = Pattern.compile("^['\"]?(.*?)['\"]?$", Pattern.DOTALL);

    private QueryNotes() {}

    /** No product fits; the last condition can be dropped. */
    static Node none(Form form, long looked, Consumer<Form> again) {
        VBox box = Parts.empty("query", "No product fits; " + Counts.grouped(looked) + " looked at.");
        int last = form.rows().size() - 1;
        if (last >= 0) {
            String text = words(form.rows().get(last));
            Button drop = Parts.button("", "Drop “" + text + "”", () -> again.accept(form.without(last)), "bar");
            drop.setMnemonicParsing(false);
            box.getChildren().add(drop);
        }
        return box;
    }

    /** A product at which fdi would stop, and what would let the query go on. */
    static Node stopped(PoolSearch.Stopped reason, Consumer<String> ask) {
        QueryError error = reason.error();
        if (error.pythonClass().equals("KeyError")) {
            Matcher name = NAME.matcher(error.message());
            String field = name.matches() ? name.group(1) : error.message();
            return Parts.note("warn", "warn", "fdi stops here:",
                    reason.product() + " has no “" + field + "” (KeyError).",
                    Parts.button("", "Ask “has " + field + "” first", () -> ask.accept(field), "link", "strong"));
        }
        return Parts.note("warn", "warn", "fdi stops here:", reason.product() + ": " + error.message() + " ("
                + error.pythonClass() + ").");
    }

    /** Products that could not be read and are no hits. */
    static Node unread(List<SourceException> failures) {
        return Parts.note("warn", "warn", Words.count(failures.size(), "product", "products") + " could not be read:",
                failures.getFirst().sentence());
    }

    private static String words(FormRow row) {
        return switch (row) {
            case FormRow.Condition condition -> {
                String values = String.join(", ", condition.values().stream().map(FormValue::text).toList());
                yield ((condition.not() ? "not " : "") + condition.field() + " " + condition.operator().word() + " "
                        + values).strip();
            }
            case FormRow.Group _ -> "the group";
            case FormRow.Written written -> written.text().length() > 40
                    ? written.text().substring(0, 40) + "…"
                    : written.text();
        };
    }
}
