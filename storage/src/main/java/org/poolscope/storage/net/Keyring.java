package org.poolscope.storage.net;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.poolscope.model.source.SourceException;

/**
 * The Secret Service of a Linux desktop, spoken to by its own program {@code secret-tool}. A secret goes to it through a
 * pipe, never as a word of a command. Called in tasks only: the desktop may ask its user first.
 */
public final class Keyring {
    private static final String TOOL = "secret-tool";
    private static final int PATIENCE_SECONDS = 60;
    private static final int LONGEST = 1 << 16;

    private final Path tool;
    private final Map<String, String> environment;

    private Keyring(Path tool, Map<String, String> environment) {
        this.tool = tool;
        this.environment = environment;
    }

    /** The keyring of a user with these environment variables; empty where there is no such service. */
    public static Optional<Keyring> of(Map<String, String> environment) {
        boolean bus = !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty();
        return bus
                ? Arrays.stream(environment.getOrDefault("PATH", "").split(":")).flatMap(Keyring::tool).findFirst()
                        .map(tool -> new Keyring(tool, Map.copyOf(environment)))
                : Optional.empty();
    }

    private static Stream<Path> tool(String folder) {
        try {
            Path tool = Path.of(folder).resolve(TOOL);
            return tool.isAbsolute() && Files.isExecutable(tool)
                    ? Stream.of(tool)
                    : Stream.empty();
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }

    /** The secret kept for a server; empty if there is none or the user does not give it. */
    public Optional<String> find(String server) throws SourceException {
        Outcome outcome = run(List.of("lookup", "service", "poolscope", "server", server), "", server);
        return outcome.code() == 0 && !outcome.told().isEmpty() ? Optional.of(outcome.told()) : Optional.empty();
    }

    /**
     * Keeps a secret for a server.
     *
     * @throws SourceException.Denied if the keyring does not take it
     */
    public void keep(String server, String secret) throws SourceException {
        Outcome outcome = run(List.of("store", "--label=Poolscope: " + server, "service", "poolscope", "server",
                server), secret, server);
        if (outcome.code() != 0) {
            throw new SourceException.Denied("The system's keyring did not take the login.", server,
                    "Unlock the keyring and sign in again; until Poolscope ends the login counts all the same.");
        }
    }

    private record Outcome(int code, String told) {}

    private Outcome run(List<String> words, String fed, String server) throws SourceException {
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(fed.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(1, "");
            }
            return new Outcome(process.exitValue(),
                    new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: asking the keyring.", server);
        } catch (IOException _) {
            return new Outcome(1, "");
        }
    }
}
