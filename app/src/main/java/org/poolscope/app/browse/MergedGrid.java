package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.poolscope.app.inspect.Grid;
import org.poolscope.app.inspect.Series;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** One list out of those of all sessions, with the session before each item. */
final class MergedGrid implements Grid {
    private static final int LONGEST = 200;

    private final List<String> sessions = new ArrayList<>();
    private final List<List<Value>> parts = new ArrayList<>();
    private final long[] starts;

    MergedGrid(Map<String, List<Value>> bySession) {
        starts = new long[bySession.size() + 1];
        bySession.forEach((session, items) -> {
            starts[sessions.size() + 1] = starts[sessions.size()] + items.size();
            sessions.add(session);
            parts.add(items);
        });
    }

    /** The items as they would lie in Python's list. */
    List<Value> items() {
        return parts.stream().flatMap(List::stream).toList();
    }

    @Override
    public long rows() {
        return starts[starts.length - 1];
    }

    @Override
    public int columns() {
        return 2;
    }

    @Override
    public String head(int column) {
        return column == 0 ? "Session" : "Item";
    }

    @Override
    public boolean hasOwnHeads() {
        return true;
    }

    @Override
    public String cell(long row, int column) {
        int part = partOf(row);
        return column == 0
                ? sessions.get(part)
                : ValueText.repr(parts.get(part).get((int) (row - starts[part])), LONGEST);
    }

    @Override
    public boolean isNumber(int column) {
        return column == 1 && !parts.isEmpty() && Series.number(parts.getFirst().getFirst()).isPresent();
    }

    @Override
    public boolean startsGroup(long row) {
        return row > 0 && starts[partOf(row)] == row;
    }

    private int partOf(long row) {
        int at = Arrays.binarySearch(starts, row);
        return at >= 0 ? at : -at - 2;
    }
}
