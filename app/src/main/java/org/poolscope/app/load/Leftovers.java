package org.poolscope.app.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/** Removes the half files that killed processes left beside a target; one that a process still writes stays. */
final class Leftovers {
    private static final Path PROCESSES = Path.of("/proc");

    private Leftovers() {}

    static void sweep(Path target) throws SourceException {
        Path real = target.toAbsolutePath().normalize();
        Pattern half = Pattern.compile("\\." + Pattern.quote(String.valueOf(real.getFileName()))
                + "\\.[0-9a-f]{8}-[0-9a-f-]{27}\\.tmp");
        Set<Path> found = new HashSet<>();
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(real.resolveSibling("."))) {
            for (Path file : beside) {
                if (half.matcher(String.valueOf(file.getFileName())).matches()) {
                    found.add(file.toRealPath());
                }
            }
            if (!found.isEmpty() && Files.isDirectory(PROCESSES)) {
                found.removeAll(open());
                for (Path file : found) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, target);
        }
    }

    /** The files that processes of this user have open. */
    private static Set<Path> open() throws IOException {
        Set<Path> open = new HashSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
                    for (Path descriptor : descriptors) {
                        open.add(Files.readSymbolicLink(descriptor));
                    }
                } catch (IOException e) {
                    System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.TRACE,
                            "a process that has ended, or another user's, who could not have made these files", e);
                }
            }
        }
        return open;
    }
}
