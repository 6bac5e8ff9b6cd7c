package org.poolscope.app.architecture.offender.storage.shelf;

/** A store that takes every failure for bad data. */
public record CatchingShelf(String text) {
    /** The number, or zero whatever happened. */
    public int number() {
        try {
            return Integer.parseInt(text);
        } catch (RuntimeException _) {
            return 0;
        }
    }
}
