package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Commands one behind the other over one connection, each sent at once and without waiting for the answers to those
 * before. A refusal is told by a later call. Belongs to one thread.
 */
final class Pipeline implements AutoCloseable {
    /** So many answers may be outstanding; the server does not wait for more to be fetched. */
    private static final int MOST_OPEN = 1_000;

    private final RespConnection connection;
    private final String where;
    private int open;
    private @Nullable SourceException failure;

    /** Over a connection of its own. */
    Pipeline(RespConnection connection, String where) {
        this.connection = connection;
        this.where = where;
    }

    /** Sends a command whose answer only matters if it is a refusal. */
    void send(ProtocolCommand command, Object... words) throws SourceException {
        tell();
        try {
            connection.send(command, words);
            connection.push();
            open++;
            while (open > 0 && (open > MOST_OPEN || connection.hasAnswer())) {
                take();
            }
        } catch (IOException | JedisException e) {
            throw broken(e);
        }
    }

    /** Waits for all answers. */
    void join() throws SourceException {
        try {
            while (open > 0) {
                take();
            }
        } catch (IOException | JedisException e) {
            throw broken(e);
        }
        tell();
    }

    /** Sends a command behind all others and waits for its answer; a refusal is an answer too. */
    Reply ask(ProtocolCommand command, Object... words) throws SourceException {
        join();
        try {
            return connection.ask(command, words);
        } catch (IOException | JedisException e) {
            throw broken(e);
        }
    }

    /** Ends the connection. */
    @Override
    public void close() {
        connection.disconnect();
    }

    private void take() throws IOException {
        open--;
        if (connection.answers(1).getFirst() instanceof Reply.Refused(String message)) {
            failure = RedisFailure.of(message, where);
        }
    }

    private void tell() throws SourceException {
        SourceException told = failure;
        if (told != null) {
            failure = null;
            throw told;
        }
    }

    private SourceException broken(Exception e) {
        open = 0;
        connection.disconnect();
        return Objects.requireNonNull(RedisFailure.of(e, where));
    }
}
