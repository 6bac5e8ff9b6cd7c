package org.poolscope.storage.scan.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.scan.EntryLog;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/** A real server of a test's own, on a free port, stopped with it. */
public final class RedisProcess implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/bin/redis-server");
    private static final int TRIES = 5;

    private final RedisServer server;
    private final int port;

    /** Which server. */
    public enum Kind {
        /** The one that comes with the tests. */
        EMBEDDED,
        /** That of the system. */
        DEBIAN;

        /** Those that this machine has. */
        public static List<Kind> installed() {
            return Files.isExecutable(RedisProcess.DEBIAN) ? List.of(EMBEDDED, DEBIAN) : List.of(EMBEDDED);
        }
    }

    private RedisProcess(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts an empty server; {@code settings} are lines of its configuration. */
    public static RedisProcess start(Kind kind, String... settings) {
        List<IOException> failures = new ArrayList<>();
        while (failures.size() < TRIES) {
            try {
                int port = freePort();
                RedisServerBuilder builder = RedisServer.newRedisServer().port(port).setting("bind 127.0.0.1")
                        .setting("save \"\"").setting("appendonly no");
                if (kind == Kind.DEBIAN) {
                    builder.executableProvider(() -> new File(RedisProcess.DEBIAN.toString()));
                }
                for (String setting : settings) {
                    builder.setting(setting);
                }
                RedisServer server = builder.build();
                server.start();
                return new RedisProcess(server, port);
            } catch (IOException e) {
                // Somebody else may have taken the port in between.
                failures.add(e);
            }
        }
        throw new UncheckedIOException(failures.getLast());
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Its address. */
    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    /** Its streams, as a store reads them; the key of the protocol must be there. */
    public EntryLog log() throws SourceException {
        return RedisEntryLog.over(new RedisConnections(RedisAddress.parse(address()), Patience.asking()));
    }

    /** The streams at an address, as a follower reads them; the address may be that of somebody in between. */
    public static EntryLog line(String address) throws SourceException {
        return RedisEntryLog.ahead(new RedisConnections(RedisAddress.parse(address), Patience.following()));
    }

    /** Does a command as somebody else would. */
    public void run(String command, Object... words) throws IOException {
        try (Conversation conversation = talk()) {
            conversation.run(command, words);
        }
    }

    /** Several commands over one connection. */
    public Conversation talk() throws IOException {
        return new Conversation(port);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection that may send anything. */
    public static final class Conversation implements AutoCloseable {
        private final RespConnection connection;
        private int sent;

        @SuppressWarnings("AddressSelection")
        private Conversation(int port) throws IOException {
            connection = new RespConnection(new java.net.Socket("127.0.0.1", port), 1L << 30);
        }

        /** Does a command, which must not be refused. */
        public void run(String command, Object... words) throws IOException {
            if (ask(command, words) instanceof Reply.Refused(String message)) {
                throw new IOException(command + " was refused: " + message);
            }
        }

        Reply ask(String command, Object... words) throws IOException {
            return connection.ask(new Any(command), words);
        }

        /** Sends a command whose answer {@link #settle} reads. */
        public void send(String command, Object... words) {
            connection.send(new Any(command), words);
            sent++;
        }

        /** Reads the answers to what has been sent; none may be a refusal. */
        public void settle() throws IOException {
            for (Reply answer : connection.answers(sent)) {
                if (answer instanceof Reply.Refused(String message)) {
                    throw new IOException(message);
                }
            }
            sent = 0;
        }

        /** The next that the server says by itself. */
        Reply next() throws IOException {
            return connection.answers(1).getFirst();
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }

    /** A command that only tests send. */
    private record Any(String word) implements ProtocolCommand {
        @Override
        public byte[] getRaw() {
            return word.getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
