package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.storage.shelf.Items;
import org.poolscope.storage.shelf.PythonError;
import org.poolscope.storage.shelf.SessionProblem;

/** All items of all sessions, printed while they are read; holds one value at a time. */
final class AnswerItems implements SessionAnswer {
    private final Items items;
    private boolean isEmpty = true;

    AnswerItems(Items items) {
        this.items = items;
    }

    @Override
    public void printJson(PrintWriter out) throws SourceException, IOException {
        out.append("{\"ok\":[");
        String between = "";
        try (items) {
            for (Optional<Items.Item> item = items.next(); item.isPresent(); item = items.next()) {
                isEmpty = false;
                out.append(between).append('[');
                TaggedForm.write(item.get().key().value(), out);
                out.append(',');
                TaggedForm.write(item.get().value(), out);
                out.append(']');
                between = ",\n ";
            }
        }
        out.append("]}\n");
    }

    @Override
    public void printText(PrintWriter out) throws SourceException {
        try (items) {
            for (Optional<Items.Item> item = items.next(); item.isPresent(); item = items.next()) {
                isEmpty = false;
                out.println(Terminal.plain(item.get().key().text() + "  " + AnswerTree.cell(item.get().value())));
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return isEmpty;
    }

    @Override
    public List<SessionProblem> problems() {
        return items.problems();
    }

    @Override
    public Optional<PythonError> error() {
        return Optional.empty();
    }
}
