package org.poolscope.app.main;

import org.poolscope.app.main.action.ActionsModel;

/** The observable state of one window: what can be done, what is open, what the status bar says. */
record WindowModel(ActionsModel actions, StatusModel status, SourcesModel sources, HistoryModel history) {
    /** A window with nothing open. */
    WindowModel() {
        this(new ActionsModel(), new StatusModel(), new SourcesModel(), new HistoryModel());
    }
}
