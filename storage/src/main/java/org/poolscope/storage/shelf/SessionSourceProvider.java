package org.poolscope.storage.shelf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.shelf.dbm.SessionFiles;
import org.poolscope.storage.shelf.dbm.SessionFolder;

/** Opens the folders of DataManagers, any folder with Python shelves in it, and a shelf alone. */
public final class SessionSourceProvider implements SourceProvider {
    private static final String SUFFIX = ".data";
    private static final String KIND = "session folder";
    /** The kinds of files that are sessions. */
    static final String LOOKED_FOR = "Looked for GDBM, Berkeley DB, ndbm, dumb and SQLite files that Python's shelve writes.";

    /** What a probe has just listed, so that opening the same folder need not list it again. */
    private final AtomicReference<@Nullable BasePath> probed = new AtomicReference<>();

    @Override
    public Support probe(Location location) {
        Optional<Path> place = location.file();
        if (place.isEmpty()) {
            return Support.no("");
        }
        try {
            return Files.isDirectory(place.get()) ? probe(remembered(place.get())) : probeShelf(place.get());
        } catch (SourceException e) {
            return Support.no(e.what());
        }
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        Path place = location.file().orElseThrow(() -> new SourceException.Unsupported(
                "Sessions lie in a folder of this machine.", location.source(), "Open a folder."));
        if (!Files.isDirectory(place)) {
            SessionFiles shelf = shelf(place).orElseThrow(() -> new SourceException.NotFound(
                    "There is no folder and no Python shelf of this name.", place.toString(), "Check the name."));
            return opened(BasePath.only(shelf), place, options);
        }
        BasePath base = known(place);
        SessionFolder content = base.list();
        boolean fresh = isNamed(base) && content.strays().isEmpty();
        if (content.count() == 0 && !fresh) {
            throw new SourceException.NotFound(noSessions(base), place.toString(), lookedFor(content));
        }
        return opened(base, place, options);
    }

    private static Source opened(BasePath base, Path place, OpenOptions options) {
        ClassHints hints = ClassHints.around(place);
        return new SessionSource(DataManager.open(base, hints.pickles(), Disk.REAL), options, hints.mistakes());
    }

    private BasePath remembered(Path folder) {
        BasePath base = new BasePath(folder);
        probed.set(base);
        return base;
    }

    /** A base path lists anew by itself when its folder has changed since the probe. */
    private BasePath known(Path folder) {
        BasePath base = probed.getAndSet(null);
        return base != null && base.folder().equals(folder) ? base : new BasePath(folder);
    }

    /** What is said of a base path in which no process has stored anything yet. */
    static String noSessions(BasePath base) {
        return base.title() + " holds no sessions. A DataManager writes one file a session here.";
    }

    private static String lookedFor(SessionFolder content) {
        String found = content.strays().isEmpty() ? "" : " " + content.strays().getFirst().sentence();
        return LOOKED_FOR + found;
    }

    private static Support probe(BasePath base) throws SourceException {
        SessionFolder content = base.list();
        int sessions = content.sessions().size();
        if (sessions == 0 && content.count() > 0) {
            return new Support(isNamed(base) ? 3 : 0.5, KIND, content.unreadable().getFirst().failure().what());
        }
        if (sessions == 0) {
            return isNamed(base)
                    ? new Support(content.strays().isEmpty() ? 3 : 1, KIND, noSessions(base))
                    : Support.no("No file in the folder is a Python shelf (GDBM, Berkeley DB, ndbm, dumb or SQLite).");
        }
        String reason = sessions == 1
                ? "The folder holds a Python shelf."
                : "The folder holds " + sessions
                        + " Python shelves.";
        return new Support(isNamed(base) ? 4 : sessions > content.strays().size() ? 3 : 1.5, KIND, reason);
    }

    private static Support probeShelf(Path file) throws SourceException {
        Optional<SessionFiles> shelf = shelf(file);
        return shelf.isPresent()
                ? new Support(2, "shelf", "It is a Python shelf: " + shelf.get().kind().shown() + ".")
                : Support.no("It is not a Python shelf.");
    }

    private static Optional<SessionFiles> shelf(Path file) throws SourceException {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) ? SessionFolder.containing(file) : Optional.empty();
    }

    private static boolean isNamed(BasePath base) {
        return base.title().endsWith(SUFFIX);
    }
}
