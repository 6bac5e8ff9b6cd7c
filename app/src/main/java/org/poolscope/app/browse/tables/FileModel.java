package org.poolscope.app.browse.tables;

import java.nio.file.Path;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One of the files of a table, and how far its load is. */
final class FileModel {
    /** How far a file is that is not being read. */
    static final int IDLE = -1;

    private final Path path;
    private final long bytes;
    private final IntegerProperty percent = new SimpleIntegerProperty(this, "percent", IDLE);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");

    FileModel(Path path) {
        this.path = path;
        bytes = path.toFile().length();
    }

    Path path() {
        return path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Its size when it was added. */
    long bytes() {
        return bytes;
    }

    /** How much of it has been read, 0 to 100, or {@link #IDLE}. */
    IntegerProperty percent() {
        return percent;
    }

    /** What came of reading it. */
    StringProperty words() {
        return words;
    }
}
