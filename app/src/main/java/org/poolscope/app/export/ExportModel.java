package org.poolscope.app.export;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.poolscope.app.main.OpenSource;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Writer;
import org.poolscope.storage.export.Writers;

/** What an export shall take, make of it and write. Another format brings its own settings where none were chosen here. */
final class ExportModel {
    private final ObservableList<ExportItem> items;
    private final String name;
    private final Way first;
    private final ExportSettings settings;
    private final ObjectProperty<String> format;
    private final ObjectProperty<Way> way;
    private final StringProperty file;

    /** Begins with what was chosen the last time; {@code first} is the way that fits what a person looks at. */
    ExportModel(List<ExportItem> items, String name, Way first, ExportSettings settings) {
        this.items = FXCollections.observableArrayList(items);
        this.name = name;
        this.first = first;
        this.settings = settings;
        String known = settings.format();
        format = new SimpleObjectProperty<>(this, "format", known);
        way = new SimpleObjectProperty<>(this, "way", settings.way(known, first));
        file = new SimpleStringProperty(this, "file", proposed(known));
        format.addListener((_, old, now) -> changed(old, now));
    }

    private void changed(String old, String now) {
        if (file.get().equals(proposed(old))) {
            file.set(proposed(now));
        } else if (file.get().endsWith("." + old)) {
            file.set(file.get().substring(0, file.get().length() - old.length()) + now);
        }
        if (way.get() == settings.way(old, first)) {
            way.set(settings.way(now, first));
        }
    }

    /** What is exported, in the order in which it is written. */
    ObservableList<ExportItem> items() {
        return items;
    }

    /** Adds what is not in it yet; returns how many that were. */
    int add(List<ExportItem> more) {
        List<ExportItem> fresh = more.stream().distinct().filter(item -> !items.contains(item)).toList();
        items.addAll(fresh);
        return fresh.size();
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

    /** The words of the command that writes the same. */
    List<String> command() {
        List<String> words = new ArrayList<>(List.of("poolscope", "export"));
        items.forEach(item -> words.add(item.address()));
        words.addAll(List.of("--merge", way.get().name().toLowerCase(Locale.ROOT), "--to", file.get()));
        if (!file.get().endsWith("." + format.get())) {
            words.addAll(List.of("--format", format.get()));
        }
        return words;
    }

    /** The way that was proposed. */
    Way first() {
        return first;
    }

    /** The names of the formats there are. */
    List<String> formats() {
        return Writers.all().stream().map(Writer::format).toList();
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

    /** Takes what was chosen in an export that was not written. */
    void recall(ExportState state) {
        if (formats().contains(state.format())) {
            format.set(state.format());
        }
        way.set(state.way());
        file.set(state.file());
    }

    private String proposed(String ending) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        String folder = settings.folder(ending);
        return (folder.endsWith(File.separator) ? folder : folder + File.separator)
                + (plain.isEmpty() ? "export" : plain) + "." + ending;
    }
}
