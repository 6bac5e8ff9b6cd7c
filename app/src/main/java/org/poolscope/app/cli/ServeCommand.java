package org.poolscope.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Workers;
import org.poolscope.storage.pool.serve.PoolServer;
import org.poolscope.storage.pool.serve.ServeLimits;
import org.poolscope.storage.pool.serve.ServeOptions;
import org.poolscope.storage.pool.serve.UsersFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serve}: the pools of a folder over HTTP, until it is stopped. */
@CommandLine.Command(name = "serve", description = "Serves the pools of a folder over HTTP, for Poolscope and for fdi. "
        + "Prints 'listening on URL' when it is ready; Ctrl-C ends it after what it is doing.", footer = {"",
                "Examples:", "  poolscope serve mypool", "  poolscope serve pools --port 0",
                "  poolscope serve pools --host 0.0.0.0 --users users --tls key.p12",
                "  poolscope serve postgresql://localhost/science --users users", "",
                "The password of the keystore is taken from POOLSCOPE_TLS_PASSWORD.",
                "Users are written by 'poolscope users'."})
final class ServeCommand extends DataCommand {
    private static final Duration INDEX_LAG = Duration.ofMillis(900);
    private static final long BEAT = Duration.ofMillis(100).toNanos();

    @Parameters(paramLabel = "FOLDER", description = "A pool, a folder in which pools lie, or postgresql://HOST/DATABASE.")
    private String folder = "";

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "The address to listen at. Default: this machine alone.")
    private String host = "";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = ""
            + ServeOptions.PORT, description = "Default: ${DEFAULT-VALUE}; 0 for any that is free.")
    private int port;

    @Option(names = "--base", paramLabel = "PATH", defaultValue = ServeOptions.BASE, description = "Comes before the names of pools. Default: ${DEFAULT-VALUE}")
    private String base = "";

    @Option(names = "--users", paramLabel = "FILE", description = "Who may read, and who may write.")
    private @Nullable Path users;

    @Option(names = "--tls", paramLabel = "KEYSTORE", description = "Encrypt by the key in this PKCS12 file.")
    private @Nullable Path keystore;

    @Option(names = "--open", description = "Let anybody in from other machines, to read and write.")
    private boolean open;

    @Option(names = "--quiet", description = "Do not log requests to standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws SourceException, IOException {
        if (port < 0 || port > 0xFFFF) {
            throw misuse("--port is a number up to 65535");
        }
        ServeOptions options = new ServeOptions(host, port, base, Optional.ofNullable(users).map(UsersFile::new),
                Optional.ofNullable(keystore).map(ServeCommand::tls), open, ServeLimits.USUAL);
        try (PoolServer server = PoolServer.start(location(folder), options, Workers.later(INDEX_LAG),
                this::log)) {
            out().println("listening on " + server.url());
            out().flush();
            while (!cancel().isCancelled()) {
                LockSupport.parkNanos(BEAT);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            standBy();
        }
        return ExitCode.DONE;
    }

    private void log(String line) {
        if (!quiet) {
            words().println(line);
        }
    }

    private static ServeOptions.Tls tls(Path file) {
        return new ServeOptions.Tls(file, Optional.ofNullable(System.getenv("POOLSCOPE_TLS_PASSWORD")).orElse(""));
    }
}
