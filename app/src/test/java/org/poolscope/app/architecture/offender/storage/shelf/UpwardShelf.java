package org.poolscope.app.architecture.offender.storage.shelf;

import org.poolscope.app.architecture.offender.app.task.Tasks;

/** A store that knows the app. */
public record UpwardShelf(Tasks tasks) {}
