package org.poolscope.app.architecture.offender.app.task;

/** Stands for the place that starts tasks. */
public record Tasks(Runnable work) {
    /** Starts the work. */
    public void start() {
        work.run();
    }
}
