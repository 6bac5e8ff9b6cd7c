package org.poolscope.app.main.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;

/**
 * Recent places as a text file, one a line: time, kind, name and address with tabs between. A line that does not read is
 * left out. Called in tasks only.
 */
public final class RecentsFile {
    /** How many places are kept. */
    public static final int MOST = 20;

    private static final int LONGEST = 1 << 20;

    private final Path file;

    /** Keeps the places in this file, which need not exist yet. */
    public RecentsFile(Path file) {
        this.file = file;
    }

    /** The file in the folder where the system wants such things, from the environment. */
    public static RecentsFile of(Map<String, String> environment) {
        String home = System.getProperty("user.home", ".");
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path folder = state.isEmpty() ? Path.of(home, ".local", "state") : Path.of(state);
        return new RecentsFile(folder.resolve("poolscope").resolve("recent.tsv"));
    }

    /** A file of the same form beside this one. */
    public RecentsFile beside(String name) {
        return new RecentsFile(sibling(name));
    }

    /** Another file in the same folder. */
    public Path sibling(String name) {
        return file.resolveSibling(name);
    }

    /** The places, newest first; none if there is no file. */
    public List<Recent> load() throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            List<Recent> recents = new ArrayList<>();
            new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).lines()
                    .forEach(line -> parse(line).ifPresent(recents::add));
            return List.copyOf(recents.subList(0, Math.min(MOST, recents.size())));
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Replaces the list in one step. */
    public void save(List<Recent> recents) throws SourceException {
        StringBuilder lines = new StringBuilder();
        recents.stream().limit(MOST).forEach(recent -> lines.append(line(recent)).append('\n'));
        try {
            Files.createDirectories(file.resolveSibling("."));
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
        AtomicFile.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8), Disk.REAL);
    }

    private static String line(Recent recent) {
        return String.join("\t", recent.when().toString(), recent.kind(), flat(recent.name()), flat(recent.address()));
    }

    private static String flat(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    private static Optional<Recent> parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 4 || parts[3].isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Recent(parts[1], parts[2], parts[3], Instant.parse(parts[0])));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
