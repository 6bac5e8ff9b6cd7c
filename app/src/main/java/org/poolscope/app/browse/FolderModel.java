package org.poolscope.app.browse;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.main.Counts;

/** How much lies in a session folder, as far as its listing told. */
final class FolderModel {
    private final LongProperty sessions = new SimpleLongProperty(this, "sessions");
    private final LongProperty bytes = new SimpleLongProperty(this, "bytes", -1);

    private List<Row> branches = List.of();
    private List<String> unreadable = List.of();

    /** How many sessions there are. */
    LongProperty sessions() {
        return sessions;
    }

    /** Adds up what the rows of the sessions say; what one does not say is not known of all. */
    void count(List<Row> rows) {
        branches = rows.stream().filter(row -> row.kind() == Row.Kind.BRANCH).toList();
        sessions.set(branches.size());
        unreadable = rows.stream().filter(row -> !row.problem().isEmpty()).map(Row::name).toList();
        bytes.set(sum(branches.stream().map(Row::bytes).toList()));
    }

    /** Which sessions cannot be read: {@code ; run3 cannot be read}; empty if all can. */
    String unread() {
        return switch (unreadable.size()) {
            case 0 -> "";
            case 1 -> "; " + unreadable.getFirst() + " cannot be read";
            default -> "; " + Counts.grouped(unreadable.size()) + " sessions cannot be read";
        };
    }

    /** {@code 5 of 5 sessions, 276 items}, or without what is not known. */
    String answered(long answering) {
        String of = Counts.grouped(answering) + " of " + Words.count(sessions.get(), "session", "sessions");
        long items = branches.isEmpty() ? -1 : sum(branches.stream().map(Row::keys).toList());
        return items < 0 ? of : of + ", " + Words.count(items, "item", "items");
    }

    /** {@code read 112 kB of 360 kB}. */
    String read(long read) {
        return "read " + Words.size(read) + (bytes.get() < 0 ? "" : " of " + Words.size(bytes.get()));
    }

    private static long sum(List<Optional<Long>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().mapToLong(part -> part.orElse(0L)).sum()
                : -1;
    }
}
