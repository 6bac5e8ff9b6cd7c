package org.poolscope.app.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.BlockList;
import org.poolscope.storage.shm.SharedMemory;

/**
 * A child process that loads one file into shared memory, as the seed's workers do: it prints where the array is, holds it
 * until its input ends, and frees it. If it is killed, what it leaves is freed here; if we are, its input ends.
 */
final class ChildLoad implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;
    private static final long PAUSE_MILLIS = 10;

    private final Path file;
    private final Process process;

    private ChildLoad(Path file, Process process) {
        this.file = file;
        this.process = process;
    }

    /** Starts a child with the options that a person gave for the text. */
    static ChildLoad start(Path file, List<String> options) throws SourceException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "org.poolscope.app.Launcher", "load", file.toString(), "--shared", "--json"));
        command.addAll(options);
        try {
            return new ChildLoad(file, new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new SourceException.Unreachable("No worker process could be started.", file.toString(),
                    "Load without --processes.", e);
        }
    }

    /** The line that tells where the rows are, once they are there. */
    String line(Cancel cancel) throws SourceException {
        try {
            BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
            while (!printed.ready() && process.isAlive()) {
                cancel.check("loading " + file.getFileName());
                process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
            String line = printed.readLine();
            if (line == null) {
                throw gone(null);
            }
            return line;
        } catch (IOException e) {
            throw gone(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: loading " + file.getFileName() + ".", "");
        }
    }

    /** Tells the child to free its memory and end, and frees what it did not. */
    @Override
    public void close() throws SourceException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
            System.getLogger(ChildLoad.class.getName()).log(System.Logger.Level.DEBUG, "ended by itself", e);
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        new BlockList(SharedMemory.OF_THIS_MACHINE).reap(process.pid());
    }

    private SourceException gone(@Nullable IOException cause) {
        return new SourceException.Unreachable("The worker process ended before it had loaded the file.",
                file.toString(), "What it says stands above; if nothing does, it was killed.", cause);
    }
}
