package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.query.syntax.QueryError;

/**
 * One query as form and as text, always in step: whichever a person changes, the other follows. A text that is not
 * valid leaves the form as it was.
 */
final class QueryModel {
    private final ObjectProperty<List<String>> pools = new SimpleObjectProperty<>(this, "pools", List.of());
    private final ObjectProperty<String> type = new SimpleObjectProperty<>(this, "type", "BaseProduct");
    private final ObjectProperty<Boolean> subclasses = new SimpleObjectProperty<>(this, "subclasses", true);
    private final ObjectProperty<String> tag = new SimpleObjectProperty<>(this, "tag", "");
    private final ReadOnlyObjectWrapper<Form> form = new ReadOnlyObjectWrapper<>(this, "form", Form.EMPTY);
    private final ReadOnlyObjectWrapper<String> text = new ReadOnlyObjectWrapper<>(this, "text", "True");
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>(this, "problem", "");
    private final List<String> columns = new ArrayList<>();

    /** The addresses of the pools it looks in, in their order. */
    ObjectProperty<List<String>> pools() {
        return pools;
    }

    /** The class asked for, by its last part. */
    ObjectProperty<String> type() {
        return type;
    }

    ObjectProperty<Boolean> subclasses() {
        return subclasses;
    }

    /** The tag asked for, empty for any. */
    ObjectProperty<String> tag() {
        return tag;
    }

    ReadOnlyObjectProperty<Form> form() {
        return form.getReadOnlyProperty();
    }

    /** The condition as text. */
    ReadOnlyObjectProperty<String> text() {
        return text.getReadOnlyProperty();
    }

    /** What is wrong with the text, with its column; empty where nothing is. */
    ReadOnlyObjectProperty<String> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Columns that were added to the hits by hand. */
    List<String> columns() {
        return columns;
    }

    /** Takes the form as it is now; the text follows. */
    void edit(Form next) {
        problem.set("");
        form.set(next);
        text.set(FormText.of(next));
    }

    /** Takes the text as it is now; the form follows if the text is valid. */
    void write(String next) {
        text.set(next);
        try {
            form.set(FormReader.read(next.strip().isEmpty() ? "True" : next));
            problem.set("");
        } catch (QueryError e) {
            problem.set(e.sentence());
        }
    }

    /** Takes everything over from a saved query but its name; {@code addresses} of its pools are those that are open, if any. */
    void take(SavedQuery saved, List<String> addresses) {
        if (!addresses.isEmpty()) {
            pools.set(addresses);
        }
        type.set(ProductClass.lastPart(saved.type()));
        subclasses.set(saved.subclasses());
        tag.set(saved.tag());
        write(saved.where());
    }

    /** The query as it is now, to be kept under a name. */
    SavedQuery saved(String name) {
        return new SavedQuery(name, pools.get(), type.get(), subclasses.get(), tag.get(), text.get());
    }

    /** The query, empty while its text is not valid. */
    Optional<Ask> ask() {
        String where = text.get().strip().isEmpty() ? "True" : text.get();
        return problem.get().isEmpty()
                ? Optional.of(new Ask(type.get(), subclasses.get(), tag.get(), where))
                : Optional.empty();
    }

    /** The columns of the hits besides URN, pool and tags. */
    List<String> parameters() {
        return HitColumns.parameters(form.get(), columns);
    }

    /** What a tab of this query is called. */
    String title() {
        List<String> parts = new ArrayList<>();
        form.get().rows().stream().filter(FormText::isWhole).limit(2).forEach(row -> parts.add(words(row)));
        String title = parts.isEmpty() ? "All of " + type.get() : String.join(", ", parts);
        return title.length() > 32 ? title.substring(0, 31) + "…" : title;
    }

    private static String words(FormRow row) {
        return switch (row) {
            case FormRow.Condition condition -> (condition.not() ? "not " : "") + condition.field()
                    + (condition.operator() == FormOperator.ONE_OF ? "" : " " + condition.operator().word())
                    + condition.values().stream().map(value -> " " + value.text()).reduce("", String::concat);
            case FormRow.Group group -> (group.not() ? "not " : "") + group.rows().stream().map(QueryModel::words)
                    .collect(Collectors.joining(group.all() ? " and " : " or "));
            case FormRow.Written written -> written.text();
        };
    }
}
