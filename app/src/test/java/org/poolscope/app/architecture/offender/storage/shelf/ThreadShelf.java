package org.poolscope.app.architecture.offender.storage.shelf;

/** A store that makes a thread. */
public record ThreadShelf(Runnable work) {
    /** Starts the work. */
    public void start() {
        Thread.ofVirtual().start(work);
    }
}
