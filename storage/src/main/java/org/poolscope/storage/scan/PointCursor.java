package org.poolscope.storage.scan;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.model.value.Value;

/** Follows a stream for whoever knows no streams: each view is the points between two gaps, with the gap before them. */
final class PointCursor implements Cursor {
    private final org.poolscope.model.stream.Cursor cursor;
    private final Cancel closed;
    private final Deque<View> pending = new ArrayDeque<>();

    PointCursor(org.poolscope.model.stream.Cursor cursor, Cancel closed) {
        this.cursor = cursor;
        this.closed = closed;
    }

    @Override
    public Optional<View> read(Duration timeout, Cancel cancel) throws SourceException {
        if (pending.isEmpty()) {
            Cancel either = () -> closed.isCancelled() || cancel.isCancelled();
            cursor.read(ReadOptions.within(timeout), either).ifPresent(view -> add(view.chunks()));
        }
        return Optional.ofNullable(pending.poll());
    }

    @Override
    public void close() {
        cursor.close();
    }

    private void add(List<Chunk> chunks) {
        long expired = 0;
        for (Chunk chunk : chunks) {
            expired = switch (chunk) {
                case Chunk.Gone(_, long count) -> expired + count;
                case Chunk.Data(long index, Points points) -> view(index, values(points), expired);
                case Chunk.Broken(long index, long count, String why) -> view(index,
                        Collections.nCopies((int) Math.min(count, Short.MAX_VALUE), new Value.Unreadable(why)),
                        expired);
            };
        }
        if (expired > 0) {
            Chunk last = chunks.getLast();
            view(last.index() + last.count(), List.of(), expired);
        }
    }

    private long view(long index, List<Value> values, long expired) {
        pending.add(new View(index, values, expired));
        return 0;
    }

    private static List<Value> values(Points points) {
        List<Value> values = new ArrayList<>();
        for (long i = 0; i < points.count(); i++) {
            values.add(points.at(i));
        }
        return values;
    }
}
