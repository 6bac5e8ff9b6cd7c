package org.poolscope.storage.shelf.dbm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poolscope.model.source.SourceException;

/** Puts the files of one folder together to shelves: a suffix counts only when its companion files agree. */
final class SessionGrouping {
    private static final List<String> SQLITE_COMPANIONS = List.of("-wal", "-shm", "-journal");

    private final Path folder;
    private final NavigableSet<String> left;
    private final List<SessionFiles> sessions = new ArrayList<>();
    private final List<SessionFolder.Stray> strays = new ArrayList<>();
    private final List<SessionFolder.Unreadable> unreadable = new ArrayList<>();

    SessionGrouping(Path folder, NavigableSet<String> names) {
        this.folder = folder;
        this.left = new TreeSet<>(names);
    }

    SessionFolder group() {
        each(this::setAside);
        each(this::dumb);
        each(this::pair);
        each(name -> isCompanion(name) ? false : single(name));
        each(this::single);
        each(name -> stray(name, "is not a shelf"));
        List<SessionFiles> named = distinct(sessions);
        named.sort(Comparator.comparing(SessionFiles::name));
        return new SessionFolder(named, strays, unreadable);
    }

    private interface Step {
        /** Takes a name out of those left, with its companions, and answers whether it did. */
        boolean take(String name) throws SourceException;
    }

    private void each(Step step) {
        for (String name : List.copyOf(left)) {
            try {
                if (left.contains(name) && step.take(name)) {
                    left.remove(name);
                }
            } catch (SourceException e) {
                unreadable.add(new SessionFolder.Unreadable(folder.resolve(name), e));
                left.remove(name);
            }
        }
    }

    private boolean setAside(String name) {
        Path path = folder.resolve(name);
        if (Files.isDirectory(path)) {
            return stray(name, "is a folder, not a shelf");
        }
        return !Files.isRegularFile(path) && stray(name, "is not a file");
    }

    private boolean dumb(String name) throws SourceException {
        String stem = stem(name, ".dat");
        if (stem.isEmpty() || !left.contains(stem + ".dir") || !Signature.isDumbIndex(folder.resolve(stem + ".dir"))) {
            return false;
        }
        return session(stem, DbmKind.DUMB, name, stem + ".dir", stem + ".bak");
    }

    private boolean pair(String name) throws SourceException {
        String stem = stem(name, ".pag");
        if (stem.isEmpty() || !left.contains(stem + ".dir")) {
            return false;
        }
        DbmKind kind = Signature.of(folder.resolve(name)).kind();
        boolean gdbm = kind == DbmKind.GDBM || kind == DbmKind.GDBM_NUMSYNC;
        return session(stem, gdbm ? DbmKind.GDBM_NDBM : DbmKind.NDBM, name, stem + ".dir");
    }

    private boolean single(String name) throws SourceException {
        Signature signature = Signature.of(folder.resolve(name));
        DbmKind kind = signature.kind();
        if (kind == null) {
            boolean logOnly = left.contains(name + "-wal") && Signature.isLog(folder.resolve(name + "-wal"));
            return logOnly ? sqlite(name) : stray(name, signature.complaint());
        }
        String stem = stem(name, ".db");
        return switch (kind) {
            case SQLITE -> sqlite(name);
            case BDB_HASH -> stem.isEmpty() ? session(name, kind, name) : session(stem, DbmKind.BDB_NDBM, name);
            case BDB_185 -> session(stem.isEmpty() ? name : stem, kind, name);
            default -> session(name, kind, name);
        };
    }

    private boolean sqlite(String name) {
        return session(name, DbmKind.SQLITE, name, SQLITE_COMPANIONS.stream().map(end -> name + end)
                .toArray(String[]::new));
    }

    private boolean session(String name, DbmKind kind, String main, String... companions) {
        List<Path> files = new ArrayList<>();
        files.add(folder.resolve(main));
        Arrays.stream(companions).filter(left::remove).map(folder::resolve).forEach(files::add);
        return sessions.add(new SessionFiles(name, kind, files));
    }

    private boolean stray(String name, String complaint) {
        return strays.add(new SessionFolder.Stray(folder.resolve(name), name + " " + complaint + "."));
    }

    private boolean isCompanion(String name) {
        return SQLITE_COMPANIONS.stream().anyMatch(end -> left.contains(stem(name, end)));
    }

    /** The name without a suffix, or nothing if it does not end so. */
    private static String stem(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
    }

    /** Two shelves of different kinds may share a stem; each then shows the name of its file. */
    private static List<SessionFiles> distinct(List<SessionFiles> sessions) {
        Map<String, Long> times = sessions.stream()
                .collect(Collectors.groupingBy(SessionFiles::name, Collectors.counting()));
        Function<SessionFiles, SessionFiles> full = each -> new SessionFiles(
                each.main().getFileName().toString(), each.kind(), each.files());
        return sessions.stream().map(each -> times.getOrDefault(each.name(), 0L) > 1 ? full.apply(each) : each)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
