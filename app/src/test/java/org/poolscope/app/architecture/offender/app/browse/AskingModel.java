package org.poolscope.app.architecture.offender.app.browse;

import org.poolscope.app.architecture.offender.app.task.Tasks;

/** A model that starts a task. */
public record AskingModel(Tasks tasks) {
    /** Starts it. */
    public void refresh() {
        tasks.start();
    }
}
