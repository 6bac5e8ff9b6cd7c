package org.poolscope.model.stream;

import java.time.Duration;

/** Which points of a followed stream are kept. */
public sealed interface Keeping {
    /** Every point. */
    record All() implements Keeping {}

    /** Every point, each until the next round: for whoever takes them between two rounds. */
    record Round() implements Keeping {}

    /**
     * The newest point alone; the points between are passed over and counted.
     *
     * @param every the least time between two of them; zero for as fast as they come
     */
    record Newest(Duration every) implements Keeping {}
}
