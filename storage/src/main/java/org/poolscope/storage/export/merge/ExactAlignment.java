package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.merge.JoinRequest.How;

/** Rows with one key meet; where several have it, every one meets every other. */
final class ExactAlignment implements Alignment {
    private final How how;
    private final List<Keys.Cursor> cursors;
    private final long[] dropped;
    /** Where the rows of the present key begin on each side, and how many there are. */
    private final long[] start;
    private final long[] length;
    /** Which combination of them comes next. */
    private final long[] pick;
    private long key;
    private boolean isOpen;

    ExactAlignment(List<Keys> sides, How how, Cancel cancel) throws SourceException {
        this.how = how;
        this.cursors = new ArrayList<>();
        this.dropped = new long[sides.size()];
        this.start = new long[sides.size()];
        this.length = new long[sides.size()];
        this.pick = new long[sides.size()];
        for (Keys keys : sides) {
            cursors.add(keys.cursor(cancel));
        }
    }

    @Override
    public void next(Steps steps) throws SourceException {
        steps.count = 0;
        while (!steps.isFull() && (isOpen || nextKey())) {
            int row = steps.count++;
            steps.keys[row] = key;
            for (int side = 0; side < pick.length; side++) {
                steps.at[side][row] = length[side] == 0 ? Steps.NONE : start[side] + pick[side];
            }
            isOpen = nextPick();
        }
    }

    @Override
    public long dropped(int side) {
        return dropped[side];
    }

    /** Goes to the next key that gives rows; false after the last. */
    private boolean nextKey() throws SourceException {
        while (lowest()) {
            boolean all = true;
            for (int side = 0; side < length.length; side++) {
                take(side);
                all &= length[side] > 0;
            }
            boolean wanted = switch (how) {
                case INNER -> all;
                case LEFT -> length[0] > 0;
                case OUTER -> true;
            };
            if (wanted) {
                return true;
            }
            for (int side = 0; side < length.length; side++) {
                dropped[side] += length[side];
            }
        }
        return false;
    }

    private boolean lowest() {
        boolean any = false;
        for (Keys.Cursor cursor : cursors) {
            if (cursor.has() && (!any || cursor.key() < key)) {
                key = cursor.key();
                any = true;
            }
        }
        return any;
    }

    private void take(int side) throws SourceException {
        Keys.Cursor cursor = cursors.get(side);
        start[side] = cursor.has() ? cursor.position() : 0;
        length[side] = 0;
        pick[side] = 0;
        while (cursor.has() && cursor.key() == key) {
            length[side]++;
            cursor.advance();
        }
    }

    /** The last side goes fastest. */
    private boolean nextPick() {
        for (int side = pick.length - 1; side >= 0; side--) {
            if (++pick[side] < length[side]) {
                return true;
            }
            pick[side] = 0;
        }
        return false;
    }

    @Override
    public void close() {
        cursors.forEach(Keys.Cursor::close);
    }
}
