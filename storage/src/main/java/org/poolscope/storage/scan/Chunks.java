package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.storage.scan.entry.MalformedEntry;
import org.poolscope.storage.scan.entry.PointCodec;
import org.poolscope.storage.scan.entry.StreamEntry;

/** Lays entries out as chunks from an index on, so that each point stands at the index of its entry. */
final class Chunks {
    private final PointCodec codec;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<StreamEntry> run = new ArrayList<>();
    private long next;
    private long runStart;

    /** From this index on; points before it are left out. */
    Chunks(PointCodec codec, long from) {
        this.codec = codec;
        this.next = from;
    }

    /** Adds an entry of points; one that lies wholly before the next index is left out. */
    void add(StreamEntry entry) {
        long index = entry.index();
        long end = index + codec.count(entry);
        if (end <= next) {
            return;
        }
        if (index > next) {
            gone(index);
        }
        if (index < next || run.size() >= codec.longestRun()) {
            flush();
        }
        if (run.isEmpty()) {
            runStart = index;
        }
        run.add(entry);
        if (index < next) {
            long skipped = next - index;
            decode(skipped);
        }
        next = end;
    }

    /** Points up to {@code end} that have not come are gone. */
    void gone(long end) {
        flush();
        if (end > next) {
            chunks.add(new Chunk.Gone(next, end - next));
            next = end;
        }
    }

    /** The index behind the last point. */
    long next() {
        return next;
    }

    /** The chunks as a view, empty if there is none. */
    Optional<View> view(LogStream stream) throws SourceException {
        flush();
        return chunks.isEmpty()
                ? Optional.empty()
                : Optional.of(new View(stream.where(), stream.encoding(), stream.kind().shown(chunks)));
    }

    private void flush() {
        if (!run.isEmpty()) {
            decode(0);
        }
    }

    private void decode(long skipped) {
        try {
            Points points = codec.decode(run);
            chunks.add(new Chunk.Data(runStart + skipped, skipped == 0
                    ? points
                    : points.part(Slice.of(skipped, points.count()))));
        } catch (MalformedEntry e) {
            each(skipped, e);
        }
        run.clear();
    }

    /** One bad entry does not hide the others of its run. */
    private void each(long skipped, MalformedEntry reason) {
        if (run.size() == 1) {
            chunks.add(new Chunk.Broken(runStart + skipped, codec.count(run.getFirst()) - skipped, reason.what()));
            return;
        }
        for (StreamEntry entry : run) {
            try {
                chunks.add(new Chunk.Data(entry.index(), codec.decode(List.of(entry))));
            } catch (MalformedEntry e) {
                chunks.add(new Chunk.Broken(entry.index(), codec.count(entry), e.what()));
            }
        }
    }
}
