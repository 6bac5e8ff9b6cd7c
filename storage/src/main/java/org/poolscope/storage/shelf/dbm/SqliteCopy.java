package org.poolscope.storage.shelf.dbm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/**
 * A private copy of an SQLite file with its log, because SQLite would change the folder in reading the log in place.
 * The copy goes when this is closed.
 */
final class SqliteCopy implements AutoCloseable {
    private static final List<String> LOGS = List.of("-wal", "-journal");
    private static final int TRIES = 5;

    private final Path folder;
    private final Path base;

    private SqliteCopy(Path folder, Path base) {
        this.folder = folder;
        this.base = base;
    }

    /** Whether a file has a log with something in it. */
    static boolean hasLog(Path file) throws SourceException {
        for (Path log : logs(file)) {
            if (state(log).size() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Copies a file and its logs as they are at one moment. */
    static SqliteCopy of(Path file) throws SourceException {
        try {
            Path folder = Files.createTempDirectory("poolscope-shelf");
            SqliteCopy copy = new SqliteCopy(folder, folder.resolve("shelf"));
            try {
                copy.fill(file);
                return copy;
            } catch (IOException | SourceException e) {
                copy.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** The copied file. */
    Path base() {
        return base;
    }

    @Override
    public void close() throws SourceException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }

    private void fill(Path file) throws IOException, SourceException {
        for (int tried = 0; tried < TRIES; tried++) {
            List<State> before = states(file);
            if (Files.getFileStore(folder).getUsableSpace() < before.stream().mapToLong(State::size).sum()) {
                throw DiskFailure.full(folder);
            }
            copy(file, base);
            for (int i = 0; i < LOGS.size(); i++) {
                copy(logs(file).get(i), base.resolveSibling("shelf" + LOGS.get(i)));
            }
            if (states(file).equals(before)) {
                return;
            }
        }
        throw new SourceException.Locked("Another program keeps changing this shelf.", file.toString(),
                "Try again when it writes less often.");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        if (Files.exists(from)) {
            try (var in = Files.newInputStream(from); var out = Files.newOutputStream(to)) {
                in.transferTo(out);
            }
        }
    }

    private static List<Path> logs(Path file) {
        return LOGS.stream().map(end -> file.resolveSibling(file.getFileName() + end)).toList();
    }

    private record State(long size, FileTime changed) {}

    private static List<State> states(Path file) throws SourceException {
        List<State> states = new ArrayList<>();
        states.add(state(file));
        for (Path log : logs(file)) {
            states.add(state(log));
        }
        return states;
    }

    private static State state(Path file) throws SourceException {
        try {
            return Files.exists(file)
                    ? new State(Files.size(file), Files.getLastModifiedTime(file))
                    : new State(0, FileTime.fromMillis(0));
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }
}
