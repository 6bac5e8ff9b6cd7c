package org.poolscope.app.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.formats.Formats;

/** How a person exported the last time, format by format; begins anew where nothing is remembered or it does not read. */
final class ExportSettings {
    private static final String FORMAT = "export.format";

    private final Map<String, String> remembered;

    /** Finds and keeps it in {@code remembered}, see {@link org.poolscope.app.main.Workspace#remembered}. */
    ExportSettings(Map<String, String> remembered) {
        this.remembered = remembered;
    }

    /** The format that was written last. */
    String format() {
        return Optional.ofNullable(remembered.get(FORMAT)).filter(name -> Formats.named(name).isPresent())
                .orElse(Formats.all().getFirst().name());
    }

    /** The folder that a file of this format was written to last, or the person's own. */
    String folder(String format) {
        return remembered.getOrDefault(folderOf(format), System.getProperty("user.home", ""));
    }

    /** The way that was taken the last time this format was written and {@code first} was proposed. */
    Way way(String format, Way first) {
        String kept = remembered.getOrDefault(wayOf(format, first), "");
        return Arrays.stream(Way.values()).filter(way -> way.name().equals(kept)).findFirst().orElse(first);
    }

    /** What was chosen of the options of a format the last time it was written; what is none of its choices is not kept. */
    Map<String, String> choices(Format format) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (FormatOption option : format.options()) {
            String kept = remembered.getOrDefault(optionOf(format.name(), option.name()), option.normal());
            boolean known = option.choices().isEmpty() || option.choices().contains(kept);
            chosen.put(option.name(), known ? kept : option.normal());
        }
        return chosen;
    }

    /** Remembers what was chosen of the options of a format. */
    void chosen(String format, Map<String, String> choices) {
        choices.forEach((name, value) -> remembered.put(optionOf(format, name), value));
    }

    /** Remembers how a file was written where {@code first} was proposed. */
    void written(String format, Way first, Way way, Path file) {
        remembered.put(FORMAT, format);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            remembered.put(folderOf(format), folder.toString());
        }
        remembered.put(wayOf(format, first), way.name());
    }

    private static String optionOf(String format, String option) {
        return "export." + format + ".option." + option;
    }

    private static String folderOf(String format) {
        return "export." + format + ".folder";
    }

    private static String wayOf(String format, Way first) {
        return "export." + format + ".way." + first.name().toLowerCase(Locale.ROOT);
    }
}
