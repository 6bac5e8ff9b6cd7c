package org.poolscope.app.browse.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;
import org.poolscope.storage.table.TableFormat;

/** What is known of a text table and how it is to be read. */
final class ImportModel {
    private final ObservableList<FileModel> files = FXCollections.observableArrayList();
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
    private boolean isPlain;

    /** The files that are one table, the opened one first. */
    ObservableList<FileModel> files() {
        return files;
    }

    /** Their paths, in order. */
    List<Path> paths() {
        return files.stream().map(FileModel::path).toList();
    }

    /** Bytes of all files. */
    long bytes() {
        return files.stream().mapToLong(FileModel::bytes).sum();
    }

    /** Takes the columns that a type has; what a person said of columns of the same names stays. */
    void columnsOf(DType guessed) {
        isPlain = !(guessed instanceof DType.Struct);
        Map<String, String> units = new HashMap<>();
        columns.forEach(column -> units.put(column.name().get(), column.unit().get()));
        List<ColumnModel> found = guessed instanceof DType.Struct struct
                ? struct.fields().stream().map(field -> new ColumnModel(field.name(), field.type().str())).toList()
                : List.of(new ColumnModel("all columns", guessed.str()));
        found.forEach(column -> column.unit().set(units.getOrDefault(column.name().get(), "")));
        columns.setAll(found);
    }

    /**
     * The type of a row as it stands in the fields; a unit is the title of its field.
     *
     * @throws IllegalArgumentException if it is none, with a sentence
     * @throws ArithmeticException      if it is larger than can be counted
     */
    DType type() {
        if (isPlain) {
            return TypeString.parseSpec(columns.getFirst().dtype().get().strip());
        }
        List<DType.Field> fields = new ArrayList<>();
        int offset = 0;
        for (ColumnModel column : columns) {
            DType type = TypeString.parseSpec(column.dtype().get().strip());
            String unit = column.unit().get().strip();
            fields.add(new DType.Field(column.name().get(), offset, type, unit.isEmpty() ? null : unit));
            offset = Math.addExact(offset, type.itemSize());
        }
        return new DType.Struct(offset, fields, false);
    }

    /** The units of the columns in their order. */
    List<String> units() {
        return columns.stream().map(column -> column.unit().get().strip()).toList();
    }

    /**
     * How the text is to be read.
     *
     * @throws IllegalArgumentException if the fields make no sense, with a sentence
     */
    TableFormat format() {
        if (!skip.get().strip().matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("Lines to skip are a number, such as 2.");
        }
        return TableFormat.LOADTXT.withComments(comments.get()).withSkip(Long.parseLong(skip.get().strip()))
                .withDelimiter(separator.get().character());
    }

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
