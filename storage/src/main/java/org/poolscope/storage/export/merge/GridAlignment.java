package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.merge.JoinRequest.How;
import org.poolscope.storage.export.merge.JoinRequest.Match;

/**
 * A grid of keys at which every side answers with a row near by: the keys of the first side, or, for an outer join, every
 * key of any side once.
 */
final class GridAlignment implements Alignment {
    private final JoinRequest request;
    private final KeyType type;
    private final List<Side> sides = new ArrayList<>();

    GridAlignment(List<Keys> keys, JoinRequest request, KeyType type, Cancel cancel) throws SourceException {
        this.request = request;
        this.type = type;
        for (Keys side : keys) {
            sides.add(new Side(side.cursor(cancel), side.size()));
        }
    }

    /** The rows of one side around the present key. */
    private static final class Side {
        private final Keys.Cursor cursor;
        private final long size;
        /** The last row at or before the present key. */
        private long before = Steps.NONE;
        private long beforeKey;
        private long used;
        private long lastUsed = Steps.NONE;

        Side(Keys.Cursor cursor, long size) {
            this.cursor = cursor;
            this.size = size;
        }

        void upTo(long key) throws SourceException {
            while (cursor.has() && cursor.key() <= key) {
                step();
            }
        }

        void step() throws SourceException {
            before = cursor.position();
            beforeKey = cursor.key();
            cursor.advance();
        }

        void use(long position) {
            if (position > lastUsed) {
                used++;
                lastUsed = position;
            }
        }
    }

    @Override
    public void next(Steps steps) throws SourceException {
        steps.count = 0;
        while (!steps.isFull() && hasNext()) {
            int row = steps.count;
            long key = request.how() == How.OUTER ? lowest() : sides.getFirst().cursor.key();
            if (request.how() != How.OUTER) {
                sides.getFirst().step();
            }
            boolean whole = true;
            for (int side = 0; side < sides.size(); side++) {
                boolean own = side == 0 && request.how() != How.OUTER;
                whole &= answer(side, own, key, steps, row);
            }
            if (whole || request.how() != How.INNER) {
                steps.keys[row] = key;
                count(steps, row);
                steps.count++;
            }
        }
    }

    @Override
    public long dropped(int side) {
        return sides.get(side).size - sides.get(side).used;
    }

    private boolean hasNext() {
        return request.how() == How.OUTER
                ? sides.stream().anyMatch(side -> side.cursor.has())
                : sides.getFirst().cursor.has();
    }

    private long lowest() {
        boolean any = false;
        long key = 0;
        for (Side side : sides) {
            if (side.cursor.has() && (!any || side.cursor.key() < key)) {
                key = side.cursor.key();
                any = true;
            }
        }
        return key;
    }

    private boolean answer(int index, boolean own, long key, Steps steps, int row) throws SourceException {
        Side side = sides.get(index);
        if (!own) {
            side.upTo(key);
        }
        boolean exact = own || (side.before != Steps.NONE && side.beforeKey == key);
        long at = side.before;
        long after = Steps.NONE;
        double weight = 0;
        if (!exact) {
            double back = at == Steps.NONE ? Double.POSITIVE_INFINITY : type.distance(side.beforeKey, key);
            double on = side.cursor.has() ? type.distance(key, side.cursor.key()) : Double.POSITIVE_INFINITY;
            switch (request.match()) {
                case NEAREST -> {
                    at = on < back ? side.cursor.position() : at;
                    at = isNear(Math.min(on, back)) ? at : Steps.NONE;
                }
                case PREVIOUS -> at = isNear(back) ? at : Steps.NONE;
                case LINEAR -> {
                    boolean between = at != Steps.NONE && side.cursor.has() && isNear(back + on);
                    after = between ? side.cursor.position() : Steps.NONE;
                    weight = back / (back + on);
                    at = between ? at : Steps.NONE;
                }
                case EXACT -> at = Steps.NONE;
            }
        }
        steps.at[index][row] = at;
        if (request.match() == Match.LINEAR) {
            steps.after[index][row] = after;
            steps.weight[index][row] = weight;
        }
        return at != Steps.NONE;
    }

    private boolean isNear(double distance) {
        return distance <= request.tolerance() && distance < Double.POSITIVE_INFINITY;
    }

    private void count(Steps steps, int row) {
        for (int side = 0; side < sides.size(); side++) {
            if (steps.at[side][row] != Steps.NONE) {
                sides.get(side).use(steps.at[side][row]);
            }
            if (request.match() == Match.LINEAR && steps.after[side][row] != Steps.NONE) {
                sides.get(side).use(steps.after[side][row]);
            }
        }
    }

    @Override
    public void close() {
        sides.forEach(side -> side.cursor.close());
    }
}
