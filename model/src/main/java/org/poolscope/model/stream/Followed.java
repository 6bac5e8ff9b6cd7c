package org.poolscope.model.stream;

/** A stream that is being followed. Safe for several threads. */
public interface Followed {
    /** The stream. */
    Stream stream();

    /** What is kept of it. */
    Keeping keeping();

    /** All that is known of it at this moment; costs nothing and never changes. */
    Kept now();
}
