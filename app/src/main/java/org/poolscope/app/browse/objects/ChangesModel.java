package org.poolscope.app.browse.objects;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What others have changed in a store while it was looked at: the newest first, and how many in the last second. */
final class ChangesModel {
    /** The time of a change, for people. */
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final int MOST = 200;
    private static final int TEXT = 24;

    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final Deque<Instant> lately = new ArrayDeque<>();

    /** Things are others now. */
    void add(List<ObjectRow> rows, Instant when) {
        for (ObjectRow row : rows) {
            if (row.look().get().mark() == ObjectRow.Mark.ITSELF) {
                String text = row.look().get().text();
                lines.addFirst(CLOCK.format(when) + "  " + row.path() + "  "
                        + (text.length() > TEXT ? text.substring(0, TEXT) + "…" : text));
                lately.addLast(when);
            }
        }
        if (lines.size() > MOST) {
            lines.remove(MOST, lines.size());
        }
    }

    /** How many changes there were in the second before {@code now}. */
    int inLastSecond(Instant now) {
        Instant from = now.minusSeconds(1);
        while (!lately.isEmpty() && lately.getFirst().isBefore(from)) {
            lately.removeFirst();
        }
        return lately.size();
    }

    /** A line each, the newest first. */
    ObservableList<String> lines() {
        return lines;
    }
}
