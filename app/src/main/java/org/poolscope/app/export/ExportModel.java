package org.poolscope.app.export;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.poolscope.app.main.OpenSource;
import org.poolscope.storage.export.Input;

/** What an export shall take, make of it and write. */
final class ExportModel {
    private final List<ExportItem> items;
    private final String name;
    private final ObjectProperty<String> format = new SimpleObjectProperty<>(this, "format", "csv");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.PLAIN);
    private final StringProperty file = new SimpleStringProperty(this, "file", "");

    ExportModel(List<ExportItem> items, String name) {
        this.items = List.copyOf(items);
        this.name = name;
        file.set(fileName());
        format.addListener((_, old, now) -> {
            if (file.get().endsWith("." + old)) {
                file.set(file.get().substring(0, file.get().length() - old.length()) + now);
            }
        });
    }

    List<ExportItem> items() {
        return items;
    }

    /** The sources they are of, in their order. */
    List<OpenSource> sources() {
        return items.stream().map(ExportItem::source).distinct().toList();
    }

    /** The values themselves, told apart by the names of their sources where these are several. */
    List<Input> inputs() {
        boolean several = sources().size() > 1;
        return items.stream().map(
                item -> new Input(item.source().source(), item.path(), several ? item.source().title() : "")).toList();
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
