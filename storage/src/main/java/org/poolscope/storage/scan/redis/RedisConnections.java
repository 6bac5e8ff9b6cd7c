package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The connections to one server. Whoever talks has one alone, so that one that waits keeps nobody else; idle ones are
 * kept for the next. Safe for several threads.
 */
final class RedisConnections implements AutoCloseable {
    private static final int MOST_IDLE = 8;
    /** An answer takes at most so much of the memory that there is. */
    private static final int SHARE = 4;

    private final RedisAddress address;
    private final Patience patience;
    private final long mostBytes;
    private final Deque<RespConnection> idle = new ArrayDeque<>();
    private boolean closed;

    /** What is done with a connection. */
    @FunctionalInterface
    interface Talk<T> {
        /** Sends commands and reads all their answers. */
        T with(RespConnection connection) throws IOException, Refusal, SourceException;
    }

    RedisConnections(RedisAddress address, Patience patience) {
        this.address = address;
        this.patience = patience;
        this.mostBytes = Math.max(64L << 20, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** Others to the same server, which must not keep anybody waiting who follows what it has. */
    RedisConnections forFollowing() {
        return new RedisConnections(address, Patience.following());
    }

    /** Where the server is, without password. */
    String where() {
        return address.toString();
    }

    /**
     * Talks to the server, for what may be done twice: a connection that had broken while nobody used it is replaced.
     * {@code place} is what failures name.
     */
    <T> T read(String place, Talk<T> talk) throws SourceException {
        RespConnection kept = kept();
        if (kept != null) {
            try {
                return talk(kept, talk);
            } catch (Refusal e) {
                throw RedisFailure.of(e.message(), place);
            } catch (RespFault | SocketTimeoutException e) {
                throw RedisFailure.of(e, where());
            } catch (IOException | JedisException _) {
                // It may have broken long ago; a new one tells whether the server is there.
            }
        }
        return write(place, talk);
    }

    /** Talks to the server over a connection that is known to be sound when it begins, once. */
    <T> T write(String place, Talk<T> talk) throws SourceException {
        RespConnection connection = open();
        try {
            return talk(connection, talk);
        } catch (Refusal e) {
            throw RedisFailure.of(e.message(), place);
        } catch (IOException | JedisException e) {
            throw RedisFailure.of(e, where());
        }
    }

    /** Ends idle connections; those in use end when they are given back. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (RespConnection connection = kept(); connection != null; connection = kept()) {
            connection.disconnect();
        }
    }

    private <T> T talk(RespConnection connection, Talk<T> talk) throws IOException, Refusal, SourceException {
        boolean sound = false;
        try {
            T result = talk.with(connection);
            sound = true;
            patience.rewarded();
            return result;
        } catch (SocketTimeoutException e) {
            patience.tried();
            throw e;
        } catch (Refusal | SourceException.NotFound | SourceException.Cancelled e) {
            sound = true;
            throw e;
        } finally {
            giveBack(connection, sound);
        }
    }

    private synchronized @Nullable RespConnection kept() {
        return idle.pollLast();
    }

    private void giveBack(RespConnection connection, boolean sound) {
        synchronized (this) {
            if (sound && !closed && !connection.isBroken() && idle.size() < MOST_IDLE) {
                idle.addLast(connection);
                return;
            }
        }
        connection.disconnect();
    }

    /** A new connection, signed in, for one user alone, who ends it. */
    RespConnection open() throws SourceException {
        Socket socket = RedisSocket.open(address, patience.millis());
        try {
            RespConnection connection = new RespConnection(socket, mostBytes);
            Greeting greeting = new Greeting(address);
            greeting.checkProtocol(greeting.signIn(connection));
            return connection;
        } catch (IOException | JedisException e) {
            close(socket);
            throw RedisFailure.atFirst(e, address);
        } catch (SourceException e) {
            close(socket);
            throw e;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // There is nothing more to be lost with it.
        }
    }
}
