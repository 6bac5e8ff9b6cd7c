package org.poolscope.storage.scan.kept;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.poolscope.model.stream.Gap;

/**
 * The gaps of a stream at one moment, and with them where its points lie among those that are kept. Immutable.
 *
 * @param first the stream's index from which on points are counted
 */
record Holes(long first, List<Hole> holes) {
    /** A gap, and how many points are missing with it and before. */
    record Hole(Gap gap, long missing) {}

    /** The last gap that does not begin behind {@code index}, −1 if there is none. */
    int before(long index) {
        int at = Starts.at(holes, hole -> hole.gap().index(), index);
        return holes.isEmpty() || gap(at).index() > index ? -1 : at;
    }

    /** How many gaps there are. */
    int size() {
        return holes.size();
    }

    Gap gap(int i) {
        return holes.get(i).gap();
    }

    /** The place among the kept points of one that lies behind gap {@code hole} and before the next. */
    long place(long index, int hole) {
        return index - first - (hole < 0 ? 0 : holes.get(hole).missing());
    }

    /** The gaps alone. */
    List<Gap> gaps() {
        return new Gaps(holes);
    }

    private static final class Gaps extends AbstractList<Gap> implements RandomAccess {
        private final List<Hole> holes;

        Gaps(List<Hole> holes) {
            this.holes = holes;
        }

        @Override
        public Gap get(int index) {
            return holes.get(index).gap();
        }

        @Override
        public int size() {
            return holes.size();
        }
    }
}
