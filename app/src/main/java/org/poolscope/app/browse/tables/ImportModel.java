package org.poolscope.app.browse.tables;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is known of a text table and how it is to be read. */
final class ImportModel {
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ObservableList<List<String>> preview = FXCollections.observableArrayList();
    private final ObservableList<ColumnModel> columns = FXCollections.observableArrayList();
    private final ObservableList<BadLine> bad = FXCollections.observableArrayList();
    private final StringProperty checked = new SimpleStringProperty(this, "checked", "");
    private final ObjectProperty<Separator> separator = new SimpleObjectProperty<>(this, "separator",
            Separator.GUESSED);
    private final StringProperty comments = new SimpleStringProperty(this, "comments", "#");
    private final StringProperty skip = new SimpleStringProperty(this, "skip", "0");
    private final BooleanProperty skipBad = new SimpleBooleanProperty(this, "skipBad");

    /** The first lines as they stand in the file. */
    ObservableList<String> lines() {
        return lines;
    }

    /** The fields of the first rows. */
    ObservableList<List<String>> preview() {
        return preview;
    }

    /** What the fields become; one for all of them where every column is of one plain type. */
    ObservableList<ColumnModel> columns() {
        return columns;
    }

    /** The first rows that do not fit. */
    ObservableList<BadLine> bad() {
        return bad;
    }

    /** What came of looking at every row. */
    StringProperty checked() {
        return checked;
    }

    ObjectProperty<Separator> separator() {
        return separator;
    }

    /** What begins a remark. */
    StringProperty comments() {
        return comments;
    }

    /** Lines at the beginning to leave out, as a person types them. */
    StringProperty skip() {
        return skip;
    }

    /** Whether rows that do not fit are left out, not an end to the load. */
    BooleanProperty skipBad() {
        return skipBad;
    }
}
