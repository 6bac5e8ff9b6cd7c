package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ScanState;
import org.poolscope.storage.scan.DocumentWriter;
import org.poolscope.storage.scan.LogStore;
import org.poolscope.storage.scan.LogStream;
import org.poolscope.storage.scan.ScanDocument;
import org.poolscope.storage.scan.States;
import org.poolscope.storage.scan.Ulids;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;
import redis.clients.jedis.commands.ProtocolCommand;

/** Changes the scans on a server: each change is one transaction, so that no reader sees half of it. */
final class RedisScans {
    private static final String STREAM = "esrf:stream:";
    private static final int LONGEST_HISTORY = 2048;
    /** What is deleted stays so many seconds, so that whoever reads it comes to an end. */
    private static final int STAYS = 10;

    private final RedisConnections connections;
    private final RedisDocuments documents;
    private final Ulids ulids = new Ulids(InstantSource.system(), RandomGenerator.getDefault());

    /** A command of a transaction. */
    private record Step(ProtocolCommand command, List<Object> words) {
        static Step of(ProtocolCommand command, Object... words) {
            return new Step(command, List.of(words));
        }
    }

    RedisScans(RedisConnections connections, RedisDocuments documents) {
        this.connections = connections;
        this.documents = documents;
    }

    /** A key for a scan that nothing has yet. */
    String newScanKey() {
        return RedisDocuments.SCAN + ulids.next();
    }

    /** A key for a stream that nothing has yet. */
    String newStreamKey() {
        return STREAM + ulids.next();
    }

    /** Whether a scan is there and not deleted. */
    boolean isThere(String key) throws SourceException {
        return documents.isThere(key);
    }

    /** Makes a scan known. */
    void create(String key, ScanDocument document) throws SourceException {
        together(key, List.of(document(key, document),
                Step.of(RedisWriteCommand.XADD, LogStore.HISTORY, "MAXLEN", "~", LONGEST_HISTORY, "*",
                        LogStore.HISTORY_FIELD, key),
                state(document, ScanState.CREATED)));
    }

    /** Stores what a scan is now. */
    void put(String key, ScanDocument document, ScanState state) throws SourceException {
        together(key, List.of(document(key, document), state(document, state)));
    }

    /** Has a scan and all its streams go soon; it counts as deleted at once. */
    void delete(String key, ScanDocument document) throws SourceException {
        List<Step> steps = new ArrayList<>();
        for (LogStream.Declaration stream : document.streams()) {
            steps.add(Step.of(RedisWriteCommand.EXPIRE, stream.key(), STAYS));
        }
        steps.add(Step.of(RedisWriteCommand.EXPIRE, document.stateKey(), STAYS));
        steps.add(Step.of(RedisWriteCommand.EXPIRE, key, STAYS));
        together(key, steps);
    }

    /** Removes whole entries of a stream whose points all lie before {@code index}; the newest or the seal stays. */
    void trim(String streamKey, long index) throws SourceException {
        connections.write(streamKey, connection -> {
            Optional<StreamEntry> newest = newest(connection, streamKey, EntryId.MAX);
            if (newest.isPresent()) {
                boolean all = newest.get().isSeal() && newest.get().sealedLength().orElse(0L) <= index;
                EntryId first = all
                        ? EntryId.MAX
                        : newest(connection, streamKey, EntryId.lastOf(index)).map(StreamEntry::id).orElse(EntryId.MIN);
                RedisDocuments.sound(connection.ask(RedisWriteCommand.XTRIM, streamKey, "MINID", first));
            }
            return true;
        });
    }

    private static Optional<StreamEntry> newest(RespConnection connection, String streamKey, EntryId notAbove)
            throws IOException, Refusal {
        connection.send(RedisCommand.XREVRANGE, streamKey, notAbove, EntryId.MIN, "COUNT", 1);
        return connection.read(Replies::entries).stream().findFirst();
    }

    private Step document(String key, ScanDocument document) throws SourceException {
        byte[] text = DocumentWriter.write(key, document);
        return documents.hasModule()
                ? Step.of(RedisWriteCommand.JSON_SET, key, ".", text)
                : Step.of(RedisWriteCommand.SET, key, text);
    }

    private static Step state(ScanDocument document, ScanState state) {
        return Step.of(RedisWriteCommand.XADD, document.stateKey(), "*", States.FIELD, States.text(state));
    }

    private void together(String key, List<Step> steps) throws SourceException {
        connections.write(key, connection -> {
            connection.send(RedisCommand.MULTI);
            steps.forEach(step -> connection.send(step.command, step.words.toArray()));
            connection.send(RedisCommand.EXEC);
            for (Reply reply : Transactions.results(connection, steps.size())) {
                RedisDocuments.sound(reply);
            }
            return true;
        });
    }
}
