package org.poolscope.app.main;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.poolscope.app.look.Theme;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;

/** How a person likes the window as a text file, {@code name=value} a line. What does not read is as at first. */
public final class KeptFile {
    private static final int LONGEST = 1 << 18;
    /** Stands before the names that features have given. */
    private static final String WORD = "word.";

    private final Path file;

    /** Keeps it in this file, which need not exist yet. */
    public KeptFile(Path file) {
        this.file = file;
    }

    /** What was kept; a file that is missing, damaged or not to be read hides no window. */
    public Kept load() {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Kept.FIRST;
        }
    }

    /** Replaces the file in one step. */
    public void save(Kept kept) throws SourceException {
        StringBuilder text = new StringBuilder("theme=" + kept.theme().word() + "\ntext=" + kept.text() + "\nside="
                + kept.side()
                + "\ninspector=" + kept.inspector() + "\nwidth=" + kept.width() + "\nheight=" + kept.height() + "\n");
        kept.words().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> text.append(WORD)
                .append(each.getKey()).append('=').append(each.getValue()).append('\n'));
        try {
            Files.createDirectories(file.resolveSibling("."));
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
        AtomicFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8), Disk.REAL);
    }

    private static Kept parse(String text) {
        Map<String, String> lines = new HashMap<>();
        text.lines().map(line -> line.split("=", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> lines.put(parts[0].strip(), parts[1].strip()));
        Map<String, String> words = new HashMap<>();
        lines.forEach((name, value) -> {
            if (name.startsWith(WORD)) {
                words.put(name.substring(WORD.length()), value);
            }
        });
        Kept first = Kept.FIRST;
        return new Kept(Theme.named(lines.getOrDefault("theme", "")).orElse(first.theme()),
                number(lines, "text", first.text()), number(lines, "side", first.side()),
                number(lines, "inspector", first.inspector()), number(lines, "width", first.width()),
                number(lines, "height", first.height()), words);
    }

    private static double number(Map<String, String> lines, String name, double otherwise) {
        try {
            double number = Double.parseDouble(lines.getOrDefault(name, ""));
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
