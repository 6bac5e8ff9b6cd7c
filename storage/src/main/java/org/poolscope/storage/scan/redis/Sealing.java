package org.poolscope.storage.scan.redis;

import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * Ends a stream behind its newest entry, as one change: by the function that the server of a beamline has, else by one
 * that comes along, else by a transaction that fails if somebody else writes.
 */
final class Sealing {
    private static final String FUNCTION = "seal_stream";
    private static final String SEALED = "is already sealed";
    private static final int TRIES = 10;
    private static final String SCRIPT = """
            local last = '18446744073709551615-18446744073709551615'
            local length = 0
            local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
            if newest then
              local points = 1
              for i = 1, #newest[2], 2 do
                if newest[1] == last and newest[2][i] == 'id' then return tonumber(newest[2][i + 1]) end
                if newest[2][i] == 'len' then points = tonumber(newest[2][i + 1]) end
              end
              length = tonumber(string.match(newest[1], '^%d+')) + points
            end
            redis.call('XADD', KEYS[1], last, 'id', string.format('%.0f', length))
            return length
            """;

    private final Pipeline pipeline;
    private final String key;

    Sealing(Pipeline pipeline, String key) {
        this.pipeline = pipeline;
        this.key = key;
    }

    /** The length of the stream, which is sealed then; it may have been before. */
    long seal() throws SourceException {
        Reply called = pipeline.ask(RedisWriteCommand.FCALL, FUNCTION, 1, key);
        if (called instanceof Reply.Refused(String message)) {
            if (message.contains(SEALED)) {
                return newest().flatMap(StreamEntry::sealedLength).orElse(0L);
            }
            called = pipeline.ask(RedisWriteCommand.EVAL, SCRIPT, 1, key);
        }
        return called instanceof Reply.Whole(long length) ? length : byTransaction();
    }

    private long byTransaction() throws SourceException {
        for (int i = 0; i < TRIES; i++) {
            sound(pipeline.ask(RedisWriteCommand.WATCH, key));
            Optional<StreamEntry> newest = newest();
            if (newest.isPresent() && newest.get().isSeal()) {
                return newest.get().sealedLength().orElse(0L);
            }
            long length = newest.map(entry -> entry.index() + entry.declaredCount().orElse(1L)).orElse(0L);
            sound(pipeline.ask(RedisCommand.MULTI));
            pipeline.ask(RedisWriteCommand.XADD, key, EntryId.MAX, "id", length);
            if (!sound(pipeline.ask(RedisCommand.EXEC)).items().isEmpty()) {
                return length;
            }
        }
        throw new SourceException.Locked("Somebody else keeps writing to the stream.", key,
                "Only one program may write a stream.");
    }

    private Optional<StreamEntry> newest() throws SourceException {
        try {
            return Replies.entries(pipeline.ask(RedisCommand.XREVRANGE, key, EntryId.MAX, EntryId.MIN, "COUNT", 1))
                    .stream().findFirst();
        } catch (Refusal e) {
            throw RedisFailure.of(e.message(), key);
        }
    }

    private Reply sound(Reply reply) throws SourceException {
        if (reply instanceof Reply.Refused(String message)) {
            throw RedisFailure.of(message, key);
        }
        return reply;
    }
}
