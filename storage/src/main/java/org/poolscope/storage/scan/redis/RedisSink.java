package org.poolscope.storage.scan.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.storage.scan.ScanDocument;
import org.poolscope.storage.scan.ScanSink;
import org.poolscope.storage.scan.entry.StreamEntry;

/** Writes one scan to a server: its points over a connection of its own, its documents together with its states. */
final class RedisSink implements ScanSink {
    private final RedisScans scans;
    private final String key;
    private final Pipeline pipeline;
    private final Consumer<Pipeline> ended;

    /** {@code ended} is told when the connection is not needed any more. */
    RedisSink(RedisScans scans, String key, Pipeline pipeline, Consumer<Pipeline> ended) {
        this.ended = ended;
        this.scans = scans;
        this.key = key;
        this.pipeline = pipeline;
    }

    @Override
    public String newStreamKey() {
        return scans.newStreamKey();
    }

    @Override
    public void put(ScanDocument document, ScanState state) throws SourceException {
        pipeline.join();
        if (!scans.isThere(key)) {
            throw new StreamFailure.ScanNotFound(key);
        }
        scans.put(key, document, state);
    }

    @Override
    public void add(String streamKey, StreamEntry entry) throws SourceException {
        List<Object> words = new ArrayList<>();
        words.add(streamKey);
        words.add(entry.id());
        words.addAll(entry.fields());
        pipeline.send(RedisWriteCommand.XADD, words.toArray());
    }

    @Override
    public long seal(String streamKey, long length) throws SourceException {
        return new Sealing(pipeline, streamKey).seal();
    }

    @Override
    public void join() throws SourceException {
        pipeline.join();
    }

    @Override
    public void end() {
        pipeline.close();
        ended.accept(pipeline);
    }
}
