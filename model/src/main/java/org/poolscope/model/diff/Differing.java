package org.poolscope.model.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place at which or below which something differs; what is equal is not in the tree.
 *
 * @param name  its name within what holds it, such as a key, a field or {@code [3]}
 * @param own   what differs at the place itself
 * @param below places below at which something differs, at most {@link #MOST}
 * @param more  how many more there are than {@code below} shows
 * @param tally counts over the place and everything below it, those that are not shown included
 */
public record Differing(String name, List<Difference> own, List<Differing> below, long more, Tally tally) {
    /** More places than this below one are counted, not kept. */
    public static final int MOST = 1000;

    /** Copies the lists. */
    public Differing {
        own = List.copyOf(own);
        below = List.copyOf(below);
    }

    /** Collects what differs at a place. */
    static final class Builder {
        private final String name;
        private final List<Difference> own = new ArrayList<>();
        private final List<Differing> below = new ArrayList<>();
        private long more;
        private Tally tally = Tally.NONE;

        Builder(String name) {
            this.name = name;
        }

        Builder add(Difference difference) {
            own.add(difference);
            tally = tally.and(difference.kind());
            return this;
        }

        void below(@Nullable Differing place) {
            if (place == null) {
                return;
            }
            tally = tally.and(place.tally());
            if (below.size() < MOST) {
                below.add(place);
            } else {
                more++;
            }
        }

        void below(String childName, Difference difference) {
            below(new Builder(childName).add(difference).end());
        }

        /** The place, null if nothing differs. */
        @Nullable
        Differing end() {
            return own.isEmpty() && below.isEmpty() ? null : new Differing(name, own, below, more, tally);
        }

        Optional<Differing> ended() {
            return Optional.ofNullable(end());
        }
    }
}
