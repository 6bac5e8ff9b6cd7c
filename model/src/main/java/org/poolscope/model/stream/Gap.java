package org.poolscope.model.stream;

/**
 * Points of a stream that came to nothing.
 *
 * @param index the stream's index of the first
 * @param count how many
 * @param cause why
 * @param why   a sentence for a person; empty where the cause says it all
 */
public record Gap(long index, long count, Cause cause, String why) {
    /** Why points are missing. */
    public enum Cause {
        /** The store removed or lost them before they were read. */
        GONE,
        /** They are there and cannot be decoded. */
        BROKEN
    }

    /** The index behind the last. */
    public long end() {
        return index + count;
    }
}
