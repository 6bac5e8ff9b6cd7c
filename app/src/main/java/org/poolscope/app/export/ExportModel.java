package org.poolscope.app.export;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.source.Location;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.formats.Formats;
import org.poolscope.storage.export.merge.JoinRequest;
import org.poolscope.storage.export.merge.MergeRequest;

/** What an export shall take, make of it and write. Another format brings its own settings where none were chosen here. */
final class ExportModel {
    private static final String UNITS = "units";
    private static final String OPTION = "option.";

    private final ObservableList<ExportItem> items;
    private final Set<Every> meant = new LinkedHashSet<>();
    private final String name;
    private final Way first;
    private final ExportSettings settings;
    private final JoinModel join = new JoinModel();
    private final ObjectProperty<Map<String, String>> choices = new SimpleObjectProperty<>(this, "choices", Map.of());
    private final ObjectProperty<String> format;
    private final ObjectProperty<Way> way;
    private final StringProperty file;
    private final StringProperty units = new SimpleStringProperty(this, "units", "");

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
        choices.set(settings.choices(chosenFormat()));
        format.addListener((_, old, now) -> changed(old, now));
    }

    private static String ending(String format) {
        return Formats.named(format).map(known -> known.endings().getFirst()).orElse(format);
    }

    private void changed(String old, String now) {
        choices.set(settings.choices(chosenFormat()));
        if (file.get().equals(proposed(old))) {
            file.set(proposed(now));
        } else if (file.get().endsWith("." + ending(old))) {
            file.set(file.get().substring(0, file.get().length() - ending(old).length()) + ending(now));
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

    /** Remembers that some of the values are all that a path stands for, so that a command names them by it. */
    void means(List<Every> every) {
        meant.addAll(every);
    }

    /** The sources they are of, in their order. */
    List<OpenSource> sources() {
        return items.stream().map(ExportItem::source).distinct().toList();
    }

    /** The values themselves, told apart by the names of their sources where these are several. */
    List<Input> inputs() {
        boolean several = sources().size() > 1;
        ToldPlace places = told();
        return items.stream().map(item -> new Input(item.source().source(), item.path(),
                several ? item.source().title() : "", places.of(item.source().location()))).toList();
    }

    /** How the file tells where its sources are. */
    private ToldPlace told() {
        try {
            Path parent = Path.of(file.get().strip()).toAbsolutePath().getParent();
            return new ToldPlace(parent == null ? Path.of("") : parent, false);
        } catch (InvalidPathException _) {
            return new ToldPlace(Path.of(""), false);
        }
    }

    /** The arguments that make the file again, as it tells them. */
    List<String> making() {
        ToldPlace places = told();
        List<String> words = new ArrayList<>(List.of("export"));
        words.addAll(Addresses.of(items, meant, place -> new Location(places.of(place), place.path())));
        words.addAll(asked());
        return words;
    }

    /** How rows find each other in a join. */
    JoinModel join() {
        return join;
    }

    /** What is chosen of the options of the format. */
    ObjectProperty<Map<String, String>> choices() {
        return choices;
    }

    /** Chooses something of one option. */
    void choose(FormatOption option, String value) {
        Map<String, String> next = new LinkedHashMap<>(choices.get());
        next.put(option.name(), value);
        choices.set(Map.copyOf(next));
        settings.chosen(format.get(), next);
    }

    /** The chosen format. */
    Format chosenFormat() {
        return Formats.named(format.get()).orElseGet(() -> Formats.all().getFirst());
    }

    /** What is asked of the merge. */
    MergeRequest request() {
        return new MergeRequest(way.get().rule(), 0, join.request(), unitWishes(), chosenFormat().form());
    }

    /** What to convert: {@code UNIT}, {@code COLUMN=UNIT} or {@code first}, commas between them; empty for nothing. */
    StringProperty units() {
        return units;
    }

    private List<String> unitWishes() {
        return Arrays.stream(units.get().split(",", -1)).map(String::strip).filter(wish -> !wish.isEmpty()).toList();
    }

    /** Does something whenever what is asked of the merge or of the format is another. */
    void whenChanged(Runnable does) {
        items.subscribe(does);
        for (ObservableValue<?> asked : List.of(format, way, choices, units)) {
            asked.addListener((_, _, _) -> does.run());
        }
        join.whenChanged(() -> {
            if (way.get() == Way.JOIN) {
                does.run();
            }
        });
    }

    /** Changes one thing of what is asked. */
    void apply(Cure cure) {
        switch (cure) {
            case Cure.Choose(FormatOption option, String value) -> choose(option, value);
            case Cure.Within(String reach) -> join.tolerance().set(reach);
            case Cure.AllRows() -> join.how().set(JoinRequest.How.OUTER);
            case Cure.Units(String wish) -> units.set(wish);
            case Cure.Write(Format other) -> format.set(other.name());
            case Cure.ChooseFill() -> {
                // the person says it
            }
        }
    }

    /** The arguments besides the values and the file. */
    private List<String> asked() {
        List<String> words = new ArrayList<>(List.of("--merge", way.get().name().toLowerCase(Locale.ROOT)));
        if (way.get() == Way.JOIN) {
            words.addAll(join.arguments());
        }
        if (!unitWishes().isEmpty()) {
            words.addAll(List.of("--units", String.join(",", unitWishes())));
        }
        if (!file.get().endsWith("." + ending(format.get()))) {
            words.addAll(List.of("--format", format.get()));
        }
        chosenFormat().options().stream()
                .filter(option -> !option.normal().equals(choices.get().getOrDefault(option.name(), option.normal())))
                .forEach(option -> words
                        .addAll(List.of("--set", option.name() + "=" + choices.get().get(option.name()))));
        return words;
    }

    String name() {
        return name;
    }

    /** The words of the command that writes the same. */
    List<String> command() {
        List<String> words = new ArrayList<>(List.of("poolscope", "export"));
        words.addAll(Addresses.of(items, meant, UnaryOperator.identity()));
        words.addAll(asked());
        words.addAll(List.of("--to", file.get()));
        return words;
    }

    /** The lines of Python that read the same and merge it. */
    PythonLines python() {
        List<PythonValue> values = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (ExportItem item : items) {
            int times = taken.merge(item.name(), 1, Integer::sum);
            values.add(new PythonValue(item.source().description().kind(), item.source().location().source(),
                    item.path(), times == 1 ? item.name() : item.name() + "_" + times));
        }
        return PythonLines.of(values, request());
    }

    /** The way that was proposed. */
    Way first() {
        return first;
    }

    /** The names of the formats there are. */
    List<String> formats() {
        return Formats.all().stream().map(Format::name).toList();
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
        join.recall(state.chosen());
        units.set(state.chosen().getOrDefault(UNITS, units.get()));
        for (FormatOption option : chosenFormat().options()) {
            String value = state.chosen().getOrDefault(OPTION + option.name(), "");
            if (option.choices().contains(value)) {
                choose(option, value);
            }
        }
    }

    /** What was chosen besides the format, the way and the file, by name: for a join, of units, of the format. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new HashMap<>(join.chosen());
        chosen.put(UNITS, units.get());
        choices.get().forEach((option, value) -> chosen.put(OPTION + option, value));
        return chosen;
    }

    /** Why what is asked makes no sense, a sentence; empty if it does. */
    String misunderstood() {
        return way.get() != Way.JOIN || join.isToleranceRead()
                ? ""
                : "“" + join.tolerance().get().strip()
                        + "” is no distance. Write a number in units of the key, such as "
                        + "0.5 (of times in seconds), or nothing for any distance.";
    }

    private String proposed(String format) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        String folder = settings.folder(format);
        return (folder.endsWith(File.separator) ? folder : folder + File.separator)
                + (plain.isEmpty() ? "export" : plain) + "." + ending(format);
    }
}
