package org.poolscope.app.main;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;

/** What was open as a text file, a source or a tab a line with tabs between its parts. A line that does not read is left out. */
public final class PlacesFile {
    private static final int LONGEST = 1 << 20;
    /** More than a person can have meant; a file that says more is damaged. */
    private static final int MOST = 100;

    private final Path file;

    /** Keeps it in this file, which need not exist yet. */
    public PlacesFile(Path file) {
        this.file = file;
    }

    /** What was kept; a file that is missing, damaged or not to be read opens nothing. */
    public Places load() {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Places.NONE;
        }
    }

    /** Replaces the file in one step. */
    public void save(Places places) throws SourceException {
        StringBuilder text = new StringBuilder(places.below() ? "below\n" : "");
        places.sources().stream().filter(PlacesFile::isPlain).forEach(source -> text.append("source\t").append(source)
                .append(state(places.states().getOrDefault(source, ""))).append('\n'));
        places.tabs().stream().filter(tab -> isPlain(tab.address()) && isPlain(tab.state()))
                .forEach(tab -> text.append(String.join("\t", "tab", tab.pane() == 0 ? "first" : "second",
                        tab.shown() ? "shown" : "behind", tab.icon(), tab.address(), tab.state()))
                        .append(state(tab.scroll())).append('\n'));
        try {
            Files.createDirectories(file.resolveSibling("."));
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
        AtomicFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8), Disk.REAL);
    }

    private static String state(String words) {
        return words.isEmpty() || !isPlain(words) ? "" : "\t" + words;
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static Places parse(String text) {
        List<String> sources = new ArrayList<>();
        Map<String, String> states = new HashMap<>();
        List<Places.Tab> tabs = new ArrayList<>();
        boolean below = false;
        for (String line : text.lines().toList()) {
            String[] parts = line.split("\t", -1);
            boolean isSource = (parts.length == 2 || parts.length == 3) && parts[0].equals("source");
            if (isSource && !parts[1].isBlank() && sources.size() < MOST) {
                sources.add(parts[1]);
                if (parts.length == 3) {
                    states.put(parts[1], parts[2]);
                }
            } else if ((parts.length == 6 || parts.length == 7) && parts[0].equals("tab") && !parts[4].isBlank()
                    && tabs.size() < MOST) {
                tabs.add(new Places.Tab(parts[1].equals("second") ? 1 : 0, parts[2].equals("shown"), parts[3],
                        parts[4], parts[5], parts.length == 7 ? parts[6] : ""));
            } else {
                below |= line.equals("below");
            }
        }
        return new Places(sources, states, tabs, below);
    }
}
