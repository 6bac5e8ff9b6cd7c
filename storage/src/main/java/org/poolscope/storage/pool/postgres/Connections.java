package org.poolscope.storage.pool.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import org.poolscope.model.source.SourceException;

/**
 * A few connections to one database, made when they are needed and kept for the next who asks. Safe for several threads;
 * who comes when all are busy waits.
 */
final class Connections implements AutoCloseable {
    private static final int MOST = 8;
    private static final long REST_NANOS = 5_000_000_000L;
    private static final String CONNECT_SECONDS = "5";
    private static final String READ_SECONDS = "60";

    private final PostgresAddress address;
    private final Semaphore free = new Semaphore(MOST);
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    private record Idle(Connection connection, long since) {}

    /** What is done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException, SourceException;
    }

    Connections(PostgresAddress address) {
        this.address = address;
    }

    /** Reads, a second time if the connection turns out to be broken. */
    <T> T read(Work<T> work) throws SourceException {
        try {
            return once(work);
        } catch (SQLException e) {
            if (!PostgresFailure.isConnection(e)) {
                throw PostgresFailure.of(e, address.url());
            }
        }
        try {
            return once(work);
        } catch (SQLException e) {
            throw PostgresFailure.of(e, address.url());
        }
    }

    /** Changes all that the work changes, or nothing. */
    <T> T change(Work<T> work) throws SourceException {
        try {
            return once(connection -> changed(connection, work));
        } catch (SQLException e) {
            throw PostgresFailure.of(e, address.url());
        }
    }

    private static <T> T changed(Connection connection, Work<T> work) throws SQLException, SourceException {
        boolean done = false;
        connection.setAutoCommit(false);
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private <T> T once(Work<T> work) throws SQLException, SourceException {
        free.acquireUninterruptibly();
        try {
            Connection connection = take();
            boolean whole = false;
            try {
                T result = work.on(connection);
                whole = true;
                return result;
            } catch (SourceException e) {
                whole = true;
                throw e;
            } catch (SQLException e) {
                whole = !PostgresFailure.isConnection(e);
                throw e;
            } finally {
                if (whole) {
                    give(connection);
                } else {
                    connection.close();
                }
            }
        } finally {
            free.release();
        }
    }

    private Connection take() throws SQLException {
        Idle known;
        synchronized (idle) {
            known = idle.pollFirst();
        }
        if (known == null) {
            return connect();
        }
        if (System.nanoTime() - known.since() < REST_NANOS || known.connection().isValid(1)) {
            return known.connection();
        }
        known.connection().close();
        return connect();
    }

    private void give(Connection connection) throws SQLException {
        synchronized (idle) {
            if (!closed) {
                idle.addFirst(new Idle(connection, System.nanoTime()));
                return;
            }
        }
        connection.close();
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", READ_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "poolscope");
        return DriverManager.getConnection("jdbc:postgresql://" + address.place() + "/"
                + URLEncoder.encode(address.database(), StandardCharsets.UTF_8), properties);
    }

    @Override
    public void close() {
        Deque<Idle> left;
        synchronized (idle) {
            closed = true;
            left = new ArrayDeque<>(idle);
            idle.clear();
        }
        for (Idle each : left) {
            try {
                each.connection().close();
            } catch (SQLException _) {
                // It is gone already, which is all that was wanted.
            }
        }
    }
}
