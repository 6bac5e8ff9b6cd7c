package org.poolscope.storage.pool.journal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poolscope.model.source.SourceException;

/** A program that changes a pool, started with as little as it needs, because it is started hundreds of times. */
record ChildProcess(Process process, BufferedReader lines) {
    /** Starts it, behind another command if one is given. */
    static ChildProcess start(Class<?> program, Path folder, long seed, long calls, String... before)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp", classPath(),
                program.getName(), folder.toString(), Long.toString(seed), Long.toString(calls)));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new ChildProcess(process, process.inputReader(StandardCharsets.US_ASCII));
    }

    /** Tells a child that waits for it to begin. */
    void begin() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Ends it as {@code kill -9} does, without closing the pipe, and returns what it still said. */
    List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        List<String> rest = lines.lines().toList();
        process.waitFor();
        return rest;
    }

    private static String classPath() {
        return Stream.of(PoolWriter.class, PoolChild.class, SourceException.class).map(ChildProcess::place)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
