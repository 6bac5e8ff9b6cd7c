package org.poolscope.app.browse;

import java.util.List;
import org.poolscope.app.inspect.Grid;
import org.poolscope.app.inspect.TypeWords;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** The values of all keys that fit, with key and session beside them. */
record MatchGrid(List<Match> matches) implements Grid {
    private static final List<String> HEADS = List.of("Key", "Session", "Type", "Value");
    private static final int LONGEST = 200;

    /**
     * One value.
     *
     * @param key
     *            the key that fits
     * @param session
     *            whose value it is
     * @param value
     *            what is there, or why it cannot be read
     */
    record Match(String key, String session, Value value) {}

    @Override
    public long rows() {
        return matches.size();
    }

    @Override
    public int columns() {
        return HEADS.size();
    }

    @Override
    public String head(int column) {
        return HEADS.get(column);
    }

    @Override
    public boolean hasOwnHeads() {
        return true;
    }

    @Override
    public String cell(long row, int column) {
        Match match = matches.get((int) row);
        return switch (column) {
            case 0 -> match.key();
            case 1 -> match.session();
            case 2 -> TypeWords.of(match.value());
            default -> ValueText.cell(match.value(), LONGEST);
        };
    }

    @Override
    public boolean isNumber(int column) {
        return false;
    }

    @Override
    public boolean startsGroup(long row) {
        return row > 0 && !matches.get((int) row).key().equals(matches.get((int) row - 1).key());
    }
}
