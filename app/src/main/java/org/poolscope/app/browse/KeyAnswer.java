package org.poolscope.app.browse;

/** What a tab of a key shows as its answer and has to let go of when another takes its place. */
interface KeyAnswer {
    /** Lets go of curves and listeners. */
    void close();
}
