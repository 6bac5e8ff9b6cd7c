package org.poolscope.storage.pool.serve;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which the head of a request takes too long to arrive: a client that sends a byte now and then is
 * never idle, and would hold its connection for hours.
 */
final class SlowHeads implements AutoCloseable {
    private static final long BEATS = 4;

    /** A connection that waits for a request: what had come when it began to wait, and since when more has come. */
    private record Waiting(long bytes, long requests, long since) {}

    private final ServerConnector connector;
    private final Duration longest;
    private final Set<Connection> busy = ConcurrentHashMap.newKeySet();
    private Map<EndPoint, Waiting> waiting = new HashMap<>();
    private volatile boolean closed;

    SlowHeads(ServerConnector connector, Duration longest) {
        this.connector = connector;
        this.longest = longest;
    }

    /** The same handler, whose requests are known to be running. */
    Handler watching(Handler handler) {
        return new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Connection connection = request.getConnectionMetaData().getConnection();
                busy.add(connection);
                Request.addCompletionListener(request, _ -> busy.remove(connection));
                return super.handle(request, response, callback);
            }
        };
    }

    void start() {
        Scheduler.Task _ = connector.getScheduler().schedule(this::beat, longest.toMillis() / BEATS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void beat() {
        if (closed) {
            return;
        }
        long now = System.nanoTime();
        Map<EndPoint, Waiting> still = new HashMap<>();
        for (EndPoint end : connector.getConnectedEndPoints()) {
            Connection connection = end.getConnection() instanceof SslConnection tls
                    ? tls.getSslEndPoint().getConnection()
                    : end.getConnection();
            if (connection == null || busy.contains(connection)) {
                continue;
            }
            long bytes = end.getConnection().getBytesIn() + connection.getBytesIn();
            long requests = connection.getMessagesIn();
            Waiting known = waiting.get(end);
            if (known == null || known.bytes() == bytes || known.requests() != requests) {
                still.put(end, new Waiting(bytes, requests, now));
            } else if (now - known.since() > longest.toNanos()) {
                end.close();
            } else {
                still.put(end, known);
            }
        }
        waiting = still;
        start();
    }
}
