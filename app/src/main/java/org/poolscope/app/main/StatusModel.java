package org.poolscope.app.main;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the left of the status bar says: lock, source and mode, then rows, cost and whatever else a tab tells. */
public final class StatusModel {
    private final StringProperty mode = new SimpleStringProperty(this, "mode", "No source open");
    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked");
    private final BooleanProperty writing = new SimpleBooleanProperty(this, "writing");
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live");
    private final BooleanProperty atomic = new SimpleBooleanProperty(this, "atomic");
    private final StringProperty resting = new SimpleStringProperty(this, "resting", "Idle");
    private final ObservableList<String> facts = FXCollections.observableArrayList();

    /** Source and mode, such as {@code exp1.data, read-only}. */
    public StringProperty mode() {
        return mode;
    }

    /** Whether the lock stands before the mode. */
    public BooleanProperty locked() {
        return locked;
    }

    /** Whether the mode is a warning: writing is unlocked. */
    public BooleanProperty writing() {
        return writing;
    }

    /** Whether points are arriving in the shown tab: the word live stands before the first text. */
    public BooleanProperty live() {
        return live;
    }

    /** Whether the clock tells atomic time beside UTC, as the times of products count it. */
    public BooleanProperty atomic() {
        return atomic;
    }

    /** What stands in place of a task while none runs, such as {@code Reading 1 scan}. */
    public StringProperty resting() {
        return resting;
    }

    /** The texts after the mode, such as {@code 5 of 5 sessions, 276 items} and {@code read 112 kB of 360 kB}. */
    public ObservableList<String> facts() {
        return facts;
    }
}
