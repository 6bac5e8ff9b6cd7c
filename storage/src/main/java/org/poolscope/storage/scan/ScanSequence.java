package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A stream whose points are scans; one that has been deleted keeps its place. */
record ScanSequence(Known known) implements StreamKind {
    /** Knows which scans there are. */
    @FunctionalInterface
    interface Known {
        /** Whether the scan of this key can still be loaded. */
        boolean isThere(String key) throws SourceException;
    }

    @Override
    public List<Chunk> shown(List<Chunk> chunks) throws SourceException {
        List<Chunk> shown = new ArrayList<>();
        for (Chunk chunk : chunks) {
            shown.add(chunk instanceof Chunk.Data(long index, Points.Documents(List<Value> values))
                    ? new Chunk.Data(index, new Points.Documents(scans(values)))
                    : chunk);
        }
        return shown;
    }

    private List<Value> scans(List<Value> values) throws SourceException {
        List<Value> scans = new ArrayList<>();
        for (Value value : values) {
            if (!(value instanceof Container.Mapping map
                    && map.get("key").orElse(Value.None.NONE) instanceof Value.Text(String key))) {
                scans.add(new Value.Unreadable("This point names no scan."));
            } else if (known.isThere(key)) {
                scans.add(new Value.Reference("scan", key));
            } else {
                scans.add(new Value.Unreadable("The scan " + key + " has been deleted."));
            }
        }
        return scans;
    }
}
