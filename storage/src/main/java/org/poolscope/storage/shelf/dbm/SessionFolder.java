package org.poolscope.storage.shelf.dbm;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/**
 * A folder whose files are shelves, such as a DataManager's base path.
 *
 * @param sessions   the shelves, by name
 * @param strays     what lies there and is none
 * @param unreadable what lies there and cannot be looked into, so that it may be a shelf
 */
public record SessionFolder(List<SessionFiles> sessions, List<Stray> strays, List<Unreadable> unreadable) {
    /**
     * Something that is not a shelf.
     *
     * @param path     where
     * @param sentence for people, for example "notes.txt is not a shelf."
     */
    public record Stray(Path path, String sentence) {}

    /**
     * A file that the system does not let us look into.
     *
     * @param path    where
     * @param failure why not
     */
    public record Unreadable(Path path, SourceException failure) {
        /** The name of the file, which stands for the session. */
        public String name() {
            return String.valueOf(path.getFileName());
        }
    }

    /** Copies the lists. */
    public SessionFolder {
        sessions = List.copyOf(sessions);
        strays = List.copyOf(strays);
        unreadable = List.copyOf(unreadable);
    }

    /** How many sessions there are, readable or not. */
    public int count() {
        return sessions.size() + unreadable.size();
    }

    /** Sees what lies in a folder, by the first bytes of every file; hidden files are left out. */
    public static SessionFolder list(Path folder) throws SourceException {
        NavigableSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                String name = path.getFileName().toString();
                if (!name.startsWith(".")) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw DiskFailure.of(Objects.requireNonNull(e.getCause()), folder);
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
        return new SessionGrouping(folder, names).group();
    }

    /** The shelf a file belongs to, or the one of which the path is the name without suffix. */
    public static Optional<SessionFiles> containing(Path file) throws SourceException {
        Path absolute = file.toAbsolutePath().normalize();
        SessionFolder around = list(absolute.resolveSibling(".").normalize());
        String name = absolute.getFileName() == null ? "" : absolute.getFileName().toString();
        return around.sessions.stream()
                .filter(session -> session.files().stream().anyMatch(each -> each.endsWith(name)))
                .findFirst()
                .or(() -> around.sessions.stream().filter(session -> session.name().equals(name)).findFirst());
    }
}
