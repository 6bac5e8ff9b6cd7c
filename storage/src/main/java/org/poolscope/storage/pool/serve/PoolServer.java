package org.poolscope.storage.pool.serve;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.postgres.PoolDatabase;

/**
 * Serves the pools in a folder over HTTP, as fdi's server does for its client. Runs from {@link #start} until
 * {@link #close}, which lets running requests end and then brings the pools' indexes up to date.
 */
public final class PoolServer implements AutoCloseable {
    /** Says what a client sent, and when it starts and stops; we have a log of our own. Held here, or it forgets. */
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.jetty");
    private static final int MOST_THREADS = 64;
    private static final int HEAD = 16 << 10;
    private static final long STOP_MILLIS = 30_000;
    private static final int ACCEPTED = 1000;
    private static final int QUERIES_AT_ONCE = 4;

    private final Server server;
    private final ServedPools pools;
    private final String url;
    private final SlowHeads slow;

    private PoolServer(Server server, ServedPools pools, String url, SlowHeads slow) {
        this.server = server;
        this.pools = pools;
        this.url = url;
        this.slow = slow;
    }

    /**
     * Starts to serve.
     *
     * @param place a folder, see {@link #start(Path, ServeOptions, Executor, Consumer)}, or a database of pools,
     *        {@code postgresql://HOST/DATABASE}
     */
    public static PoolServer start(Location place, ServeOptions options, Executor later, Consumer<String> log)
            throws SourceException {
        if (PoolDatabase.isOne(place)) {
            return start(new DatabaseHome(PoolDatabase.open(place, System.getenv())), options, log);
        }
        return start(place.file().orElseThrow(() -> new SourceException.Unsupported(
                "Only folders and databases can be served.", Location.withoutPassword(place.source()),
                "Name the folder of a pool, or one in which pools lie.")), options, later, log);
    }

    /**
     * Starts to serve.
     *
     * @param folder a pool, or a folder in which pools lie
     * @param later  runs what it is given about a second later: indexes are brought up to date by it
     * @param log    takes a line a request: from where, who, what, status, bytes, time
     * @throws SourceException if the folder, the users, the keystore or the address cannot be used; nothing runs then
     */
    public static PoolServer start(Path folder, ServeOptions options, Executor later, Consumer<String> log)
            throws SourceException {
        return start(new FolderHome(folder, later), options, log);
    }

    private static PoolServer start(PoolHome home, ServeOptions options, Consumer<String> log) throws SourceException {
        ServedPools pools = new ServedPools(home);
        boolean started = false;
        try {
            PoolServer server = start(pools, options, log);
            started = true;
            return server;
        } finally {
            if (!started) {
                pools.close();
            }
        }
    }

    private static PoolServer start(ServedPools pools, ServeOptions options, Consumer<String> log)
            throws SourceException {
        options.check();
        LIBRARY.setLevel(Level.SEVERE);
        Optional<Users> users = options.users().isPresent()
                ? Optional.of(new Users(options.users().get()))
                : Optional.empty();
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setName("serve");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = connector(server, options);
        server.addConnector(connector);
        open(connector, options);
        String url = (options.tls().isPresent() ? "https" : "http") + "://" + shown(options.host()) + ":"
                + connector.getLocalPort() + options.base();
        AskedQuery asked = new AskedQuery(QUERIES_AT_ONCE, options.limits().query());
        Desk desk = new Desk(pools, new Routes(pools, asked, url), new Gate(users, options.host()), options.base(),
                log);
        SlowHeads slow = new SlowHeads(connector, options.limits().arriving());
        server.setHandler(new GracefulHandler(slow.watching(new HttpEntry(desk, options.limits()))));
        server.setErrorHandler(new JsonErrors());
        server.setStopTimeout(STOP_MILLIS);
        new NetworkConnectionLimit(options.limits().connections(), server).setEndPointIdleTimeout(1000);
        LifeCycle.start(server);
        slow.start();
        return new PoolServer(server, pools, url, slow);
    }

    /** Where the pools are; the name of one follows after a slash. */
    public String url() {
        return url;
    }

    @Override
    public void close() throws SourceException {
        slow.close();
        LifeCycle.stop(server);
        pools.close();
    }

    private static ServerConnector connector(Server server, ServeOptions options) throws SourceException {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEAD);
        http.setUriCompliance(UriCompliance.DEFAULT);
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        ConnectionFactory[] factories = options.tls().isEmpty()
                ? new ConnectionFactory[]{plain}
                : new ConnectionFactory[]{
                        new SslConnectionFactory(tls(options.tls().get()), HttpVersion.HTTP_1_1.asString()), plain};
        ServerConnector connector = new ServerConnector(server, factories);
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.limits().idle().toMillis());
        connector.setAcceptQueueSize(ACCEPTED);
        return connector;
    }

    private static SslContextFactory.Server tls(ServeOptions.Tls tls) throws SourceException {
        Path file = tls.keystore();
        if (!Files.isReadable(file)) {
            throw new SourceException.NotFound("There is no such keystore.", file.toString(),
                    "Make one with keytool -genkeypair -storetype PKCS12.");
        }
        try {
            KeyStore.getInstance(file.toFile(), tls.password().toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new SourceException.Denied("The keystore cannot be opened: it is none, or the password is wrong.",
                    file.toString(), "Check the password in POOLSCOPE_TLS_PASSWORD.");
        }
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStorePath(file);
        context.setKeyStorePassword(tls.password());
        context.setSniRequired(false);
        return context;
    }

    private static void open(ServerConnector connector, ServeOptions options) throws SourceException {
        try {
            connector.open();
        } catch (IOException e) {
            boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
            throw new SourceException.Unreachable(taken
                    ? "Something else listens at this port already, or the address is not of this machine."
                    : "The address cannot be listened at.", options.host() + ":" + options.port(),
                    "Choose another with --port, 0 for any that is free.", e);
        }
    }

    private static String shown(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
