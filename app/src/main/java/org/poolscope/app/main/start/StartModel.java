package org.poolscope.app.main.start;

import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the start screen shows: the address as typed, what it is, and where one was before. */
public final class StartModel {
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final StringProperty kind = new SimpleStringProperty(this, "kind", "");
    private final ObservableList<Stage> stages = FXCollections.observableArrayList();
    private final ObservableList<Recent> recents = FXCollections.observableArrayList();
    private final ObjectProperty<Set<String>> gone = new SimpleObjectProperty<>(this, "gone", Set.of());

    /** What stands in the open box. */
    public StringProperty address() {
        return address;
    }

    /** What the address would be opened as, such as {@code product pool, HTTP}; empty while that is not known. */
    public StringProperty kind() {
        return kind;
    }

    /** How far the look at the address is. */
    public ObservableList<Stage> stages() {
        return stages;
    }

    /** Places opened before, newest first. */
    public ObservableList<Recent> recents() {
        return recents;
    }

    /** The addresses among the recent ones that are not there now. */
    public ObjectProperty<Set<String>> gone() {
        return gone;
    }
}
