package org.poolscope.app.browse.objects;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.poolscope.model.source.DataPath;

/** What others have changed in a store while it was looked at: the newest first, and how many in the last second. */
final class ChangesModel {
    /** The time of a change, for people. */
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final int MOST = 200;
    private static final int TEXT = 24;
    private static final int SECONDS = 10;

    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Deque<Line> lately = new ArrayDeque<>();

    /**
     * One change.
     *
     * @param when  it was seen
     * @param path  what has changed
     * @param value what it is now, in a few words
     */
    record Line(Instant when, DataPath path, String value) {
        /** The time for people. */
        String time() {
            return CLOCK.format(when);
        }
    }

    /** Things are others now. */
    void add(List<ObjectRow> rows, Instant when) {
        for (ObjectRow row : rows) {
            if (row.look().get().mark() == ObjectRow.Mark.ITSELF) {
                String text = row.look().get().text();
                Line line = new Line(when, row.path(), text.length() > TEXT ? text.substring(0, TEXT) + "…" : text);
                lines.addFirst(line);
                lately.addLast(line);
            }
        }
        if (lines.size() > MOST) {
            lines.remove(MOST, lines.size());
        }
    }

    /** How many changes there were in the second before {@code now}. */
    int inLastSecond(Instant now) {
        Instant from = now.minusSeconds(1);
        return (int) since(now).filter(line -> !line.when().isBefore(from)).count();
    }

    /** How many times a second the thing at a path changed, over the last {@value #SECONDS} seconds. */
    double perSecond(DataPath path, Instant now) {
        return since(now).filter(line -> line.path().equals(path)).count() / (double) SECONDS;
    }

    /** How many times a second anything changed, over the last {@value #SECONDS} seconds. */
    double perSecond(Instant now) {
        return since(now).count() / (double) SECONDS;
    }

    private Stream<Line> since(Instant now) {
        Instant from = now.minusSeconds(SECONDS);
        while (!lately.isEmpty() && lately.getFirst().when().isBefore(from)) {
            lately.removeFirst();
        }
        return lately.stream();
    }

    /** A line each, the newest first. */
    ObservableList<Line> lines() {
        return lines;
    }
}
