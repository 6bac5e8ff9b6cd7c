package org.poolscope.model.stream;

import java.util.List;
import java.util.Optional;

/**
 * What is known and kept of a followed stream at one moment. Immutable; looks at points where they lie, without copying
 * them, and stays valid while more arrive and after the following has ended. Safe for several threads.
 */
public interface Kept {
    /** The index of the first point kept, or of a gap before it; equal to {@link #next()} if there is none. */
    long first();

    /** The index of the next point to come. */
    long next();

    /** The stretches between {@link #first()} and {@link #next()} that are missing, in order. */
    List<Gap> gaps();

    /** How many times the stream was deleted and begun again; what came before is not kept. */
    int beginnings();

    /** Points that have come whole, since the following or the last beginning began. */
    long received();

    /** Points that were lost: removed before they were read, or not decodable. */
    long lost();

    /** Points that were passed over because only the newest was wanted. */
    long passed();

    /** Whether more may come. */
    Ending ending();

    /** The newest point, with its index, while it is kept. */
    Optional<View> newest();

    /** When the newest point arrived, as {@link System#nanoTime()} counts; 0 if none has. */
    long arrived();

    /**
     * The points from one index to before another, those kept of them; their arrays are not copied.
     *
     * @return empty if none of them is kept or known to be missing
     */
    Optional<View> view(long from, long to);

    /**
     * The numbers from one index to before another, cut to what is kept.
     *
     * @throws IllegalArgumentException if the points are not single real numbers
     */
    Numbers numbers(long from, long to);
}
