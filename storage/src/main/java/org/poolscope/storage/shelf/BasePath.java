package org.poolscope.storage.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.shelf.dbm.SessionFiles;
import org.poolscope.storage.shelf.dbm.SessionFolder;

/**
 * The folder of a DataManager and what lies in it. A listing is kept as long as neither the folder nor a stray file in
 * it has changed; a stray may be a shelf that is just being made. Safe for several threads.
 */
final class BasePath {
    /** A change within one tick of the file system's clock would not show, so a fresh folder is listed anew. */
    private static final long SETTLED_MILLIS = 200;

    private final Path folder;
    private final Optional<String> only;
    private volatile @Nullable Seen seen;

    BasePath(Path folder) {
        this(folder, Optional.empty());
    }

    private BasePath(Path folder, Optional<String> only) {
        this.folder = folder;
        this.only = only;
    }

    /** The folder of a shelf as if nothing else lay there. */
    static BasePath only(SessionFiles shelf) {
        return new BasePath(shelf.main().resolveSibling("."), Optional.of(shelf.name()));
    }

    private record Seen(Map<Path, FileTime> changed, SessionFolder content, Map<String, SessionFiles> byName) {}

    Path folder() {
        return folder;
    }

    /** The name shown for the folder. */
    String title() {
        if (only.isPresent()) {
            return only.get();
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    /** Sessions by name, and strays. */
    SessionFolder list() throws SourceException {
        return look().content();
    }

    /** The session of that name. */
    Optional<SessionFiles> find(String name) throws SourceException {
        return Optional.ofNullable(look().byName().get(name));
    }

    /** Why there is no session of that name to be opened. */
    SourceException missing(String name) throws SourceException {
        return list().unreadable().stream().filter(each -> each.name().equals(name)).findFirst()
                .map(SessionFolder.Unreadable::failure).orElseGet(() -> new SourceException.NotFound(
                        "There is no session of the name '" + name + "'.", title(), "List the sessions to see them."));
    }

    private Seen look() throws SourceException {
        try {
            Seen before = seen;
            if (before != null && before.changed().equals(changed(before.content()))) {
                return before;
            }
            return listAgain();
        } catch (NotDirectoryException _) {
            throw new SourceException.NotFound("A base path is a folder; this is a file.", folder.toString(),
                    "Open the folder that holds the sessions.");
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }

    private Seen listAgain() throws IOException, SourceException {
        FileTime before = Files.getLastModifiedTime(folder);
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        SessionFolder content = shown(SessionFolder.list(folder));
        Map<String, SessionFiles> byName = new HashMap<>();
        content.sessions().forEach(session -> byName.put(session.name(), session));
        Seen now = new Seen(changed(content), content, byName);
        boolean settled = before.toMillis() < System.currentTimeMillis() - SETTLED_MILLIS
                && before.equals(now.changed().get(folder));
        // That a file may be read again changes no time.
        seen = settled && content.unreadable().isEmpty() ? now : null;
        return now;
    }

    private SessionFolder shown(SessionFolder all) {
        return only.isEmpty()
                ? all
                : new SessionFolder(
                        all.sessions().stream().filter(session -> session.name().equals(only.get())).toList(),
                        List.of(), List.of());
    }

    private Map<Path, FileTime> changed(SessionFolder content) throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        times.put(folder, Files.getLastModifiedTime(folder));
        for (SessionFolder.Stray stray : content.strays()) {
            times.put(stray.path(), modified(stray.path()));
        }
        return times;
    }

    private static FileTime modified(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime();
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }
}
