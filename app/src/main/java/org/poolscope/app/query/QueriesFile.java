package org.poolscope.app.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.poolscope.app.main.start.RecentsFile;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;

/** The file in which named queries are kept between starts, a line each. */
public final class QueriesFile {
    private static final int MOST = 500;
    private static final int LONGEST = 1 << 22;

    private final Path file;

    /** Keeps queries in this file, which need not exist yet. */
    public QueriesFile(Path file) {
        this.file = file;
    }

    /** The file beside the one of recent places. */
    public static QueriesFile of(Map<String, String> environment) {
        return new QueriesFile(RecentsFile.of(environment).sibling("queries.tsv"));
    }

    /** The queries, in the order in which they were saved; none if there is no file. */
    List<SavedQuery> load() throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            List<SavedQuery> queries = new ArrayList<>();
            for (String line : new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).split("\n", -1)) {
                SavedQuery query = SavedQuery.parse(line);
                if (query != null && queries.size() < MOST) {
                    queries.add(query);
                }
            }
            return List.copyOf(queries);
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Keeps a query beside those that are there, in place of one of its name; all of them then. */
    synchronized List<SavedQuery> keep(SavedQuery query) throws SourceException {
        List<SavedQuery> queries = new ArrayList<>(load());
        queries.removeIf(old -> old.name().equals(query.name()));
        queries.add(query);
        List<SavedQuery> kept = List.copyOf(queries.subList(Math.max(0, queries.size() - MOST), queries.size()));
        save(kept);
        return kept;
    }

    /** Keeps a query no more; those that are left. */
    synchronized List<SavedQuery> drop(String name) throws SourceException {
        List<SavedQuery> left = load().stream().filter(query -> !query.name().equals(name)).toList();
        save(left);
        return left;
    }

    private void save(List<SavedQuery> queries) throws SourceException {
        StringBuilder lines = new StringBuilder();
        queries.forEach(query -> lines.append(query.line()).append('\n'));
        try {
            Files.createDirectories(file.resolveSibling("."));
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
        AtomicFile.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8), Disk.REAL);
    }
}
