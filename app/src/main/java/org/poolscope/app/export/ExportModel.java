package org.poolscope.app.export;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.source.DataPath;

/** What an export shall take, make of it and write. */
final class ExportModel {
    private final OpenSource source;
    private final List<DataPath> paths;
    private final String name;
    private final ObjectProperty<String> format = new SimpleObjectProperty<>(this, "format", "csv");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.PLAIN);
    private final StringProperty file = new SimpleStringProperty(this, "file", "");

    ExportModel(OpenSource source, List<DataPath> paths, String name) {
        this.source = source;
        this.paths = List.copyOf(paths);
        this.name = name;
        file.set(fileName());
        format.addListener((_, old, now) -> {
            if (file.get().endsWith("." + old)) {
                file.set(file.get().substring(0, file.get().length() - old.length()) + now);
            }
        });
    }

    OpenSource source() {
        return source;
    }

    List<DataPath> paths() {
        return paths;
    }

    String name() {
        return name;
    }

    ObjectProperty<String> format() {
        return format;
    }

    ObjectProperty<Way> way() {
        return way;
    }

    /** The file to write, as it was typed. */
    StringProperty file() {
        return file;
    }

    private String fileName() {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return System.getProperty("user.home", "") + "/" + (plain.isEmpty() ? "export" : plain) + "." + format.get();
    }
}
