package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.value.JsonText;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;
import org.poolscope.storage.shelf.PythonError;
import org.poolscope.storage.shelf.SessionProblem;

/**
 * An answer that is known as a whole.
 *
 * @param root     values, numbers, and lists of them; a pair is a list of two
 * @param problems what could not be read
 * @param error    the error that Python raises instead
 */
record AnswerTree(Object root, List<SessionProblem> problems, Optional<PythonError> error) implements SessionAnswer {
    private static final int CELL = 100;

    static AnswerTree of(Object root, List<SessionProblem> problems) {
        return new AnswerTree(root, problems, Optional.empty());
    }

    static AnswerTree refused(PythonError error, List<SessionProblem> problems) {
        return new AnswerTree(List.of(), problems, Optional.of(error));
    }

    @Override
    public void printJson(PrintWriter out) throws IOException {
        if (error.isPresent()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("error", error.get().type());
            told.put("message", error.get().message());
            JsonText.write(told, out);
            out.append('\n');
            return;
        }
        out.append("{\"ok\":");
        json(root, out);
        out.append("}\n");
    }

    @Override
    public void printText(PrintWriter out) {
        if (error.isPresent()) {
            return;
        }
        if (!(root instanceof List<?> list)) {
            out.println(root instanceof Value value ? Terminal.plain(cell(value)) : root);
            return;
        }
        TextTable table = new TextTable();
        list.forEach(item -> rows(item, List.of()).forEach(table::row));
        table.print(out);
    }

    @Override
    public boolean isEmpty() {
        return root instanceof List<?> list && list.isEmpty();
    }

    /** Writes lists as arrays, numbers as numbers and values in their tagged form. */
    static void json(Object node, PrintWriter out) throws IOException {
        switch (node) {
            case Value value -> TaggedForm.write(value, out);
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    json(list.get(i), out);
                }
                out.append(']');
            }
            default -> out.append(node.toString());
        }
    }

    /** The lines of an item: a value, or a pair of a name and a value or a list of such pairs. */
    private static List<List<String>> rows(Object item, List<String> before) {
        List<List<String>> rows = new ArrayList<>();
        switch (item) {
            case List<?> pair when pair.get(0) instanceof Value name -> {
                List<String> further = new ArrayList<>(before);
                further.add(cell(name));
                if (pair.get(1) instanceof List<?> below) {
                    below.forEach(next -> rows.addAll(rows(next, further)));
                } else {
                    rows.addAll(rows(pair.get(1), further));
                }
            }
            default -> {
                List<String> row = new ArrayList<>(before);
                row.add(item instanceof Value value ? cell(value) : item.toString());
                rows.add(row);
            }
        }
        return rows;
    }

    /** A short text of a value; a text that is a name stands without quotes. */
    static String cell(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            default -> ValueText.cell(value, CELL);
        };
    }
}
