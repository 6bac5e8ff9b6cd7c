package org.poolscope.model.stream;

import java.time.Instant;

/** Whether a followed store can be reached. */
public sealed interface Link {
    /** It can, as far as is known. */
    record Connected() implements Link {}

    /**
     * It cannot.
     *
     * @param since   when it was first missed
     * @param nextTry when it is tried again
     * @param why     what went wrong and what to do, sentences
     */
    record Lost(Instant since, Instant nextTry, String why) implements Link {}
}
