package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ScanState;
import org.poolscope.storage.scan.DocumentReader;
import org.poolscope.storage.scan.LogScan;
import org.poolscope.storage.scan.ScanDocument;
import org.poolscope.storage.scan.States;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** The documents of scans: JSON documents where the server has the module, else plain texts. */
final class RedisDocuments {
    /** What the key of a scan begins with. */
    static final String SCAN = "esrf:scan:";

    private static final String WHOLE = ".";
    /** A key that is about to go in so many seconds has been deleted. */
    private static final long DELETED = 10;
    private static final long ABSENT = -2;

    private final RedisConnections connections;
    private final boolean hasModule;

    RedisDocuments(RedisConnections connections, boolean hasModule) {
        this.connections = connections;
        this.hasModule = hasModule;
    }

    /** Whether the server has documents as such. */
    boolean hasModule() {
        return hasModule;
    }

    /** Whether a key with this time to live counts as there. */
    static boolean isThere(Reply timeToLive) {
        long seconds = timeToLive.number(ABSENT);
        return seconds != ABSENT && (seconds < 0 || seconds > DELETED);
    }

    /** Whether a scan is there and not deleted. */
    boolean isThere(String key) throws SourceException {
        return connections.read(key, connection -> isThere(sound(connection.ask(RedisCommand.TTL, key))));
    }

    /** What a scan is now, empty if it is not there. */
    Optional<LogScan.Snapshot> snapshot(String key) throws SourceException {
        if (!key.startsWith(SCAN)) {
            return Optional.empty();
        }
        Optional<byte[]> text = connections.read(key, connection -> {
            connection.send(RedisCommand.TTL, key);
            ask(connection, key);
            List<Reply> answers = connection.answers(2);
            return isThere(sound(answers.get(0))) ? text(connection, key, answers.get(1)) : Optional.empty();
        });
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ScanDocument first = DocumentReader.read(key, text.get());
        List<StreamEntry> states = connections.read(key, connection -> {
            askState(connection, first.stateKey());
            return connection.read(Replies::entries);
        });
        ScanDocument document = notOlder(key, first, text.get());
        return Optional.of(new LogScan.Snapshot(document, state(key, states), states.getFirst().id()));
    }

    /**
     * The document again, once the state is known: one that is older than the state lacks the streams that came with it,
     * for good; one that is newer does no harm, since its state is told in turn.
     */
    private ScanDocument notOlder(String key, ScanDocument first, byte[] text) throws SourceException {
        Optional<byte[]> again = connections.read(key, connection -> {
            ask(connection, key);
            return text(connection, key, connection.answers(1).getFirst());
        });
        return again.isEmpty() || Arrays.equals(again.get(), text) ? first : DocumentReader.read(key, again.get());
    }

    /** Asks for the newest of some states. */
    static void askState(RespConnection connection, String stateKey) {
        connection.send(RedisCommand.XREVRANGE, stateKey, EntryId.MAX, EntryId.MIN, "COUNT", 1);
    }

    /** The state that the newest entry tells. */
    static ScanState state(String key, List<StreamEntry> newest) throws SourceException {
        if (newest.isEmpty()) {
            throw new SourceException.Corrupt("The states of the scan are gone.", key);
        }
        return States.of(newest.getFirst()).orElseThrow(
                () -> new SourceException.Corrupt("The scan is in a state that is not known.", key));
    }

    /** Asks for a whole document. */
    void ask(RespConnection connection, String key) {
        if (hasModule) {
            connection.send(RedisCommand.JSON_GET, key, WHOLE);
        } else {
            connection.send(RedisCommand.GET, key);
        }
    }

    /** The text in an answer to {@link #ask}; one that is stored plainly though there is the module is read so. */
    Optional<byte[]> text(RespConnection connection, String key, Reply answer) throws IOException, Refusal {
        Reply read = answer;
        if (hasModule && answer instanceof Reply.Refused(String message) && new Refusal(message).isWrongType()) {
            read = connection.ask(RedisCommand.GET, key);
        }
        return sound(read) instanceof Reply.Text text ? Optional.of(text.bytes()) : Optional.empty();
    }

    /** The answer, unless it is a refusal. */
    static Reply sound(Reply reply) throws Refusal {
        if (reply instanceof Reply.Refused(String message)) {
            throw new Refusal(message);
        }
        return reply;
    }
}
