package org.poolscope.storage.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.View;

/** Reads one stream: a group of one. */
final class LogCursor implements Cursor {
    private final LogStream stream;
    private final LogCursors group;

    LogCursor(LogStream stream, long from) {
        this.stream = stream;
        this.group = new LogCursors(stream.log(), List.of(stream), from);
    }

    @Override
    public Optional<View> read(ReadOptions options, Cancel cancel) throws SourceException {
        Map<Stream, View> views = group.read(options, cancel);
        return Optional.ofNullable(views.get(stream));
    }

    @Override
    public long position() {
        return group.positions().values().stream().findFirst().orElse(0L);
    }

    @Override
    public void close() {
        group.close();
    }
}
