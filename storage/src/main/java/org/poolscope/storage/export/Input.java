package org.poolscope.storage.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.StreamedSource;
import org.poolscope.model.value.Value;

/**
 * One value that goes into an export: where it is, not what it is. The source stays open until the export ends.
 *
 * @param store the name of its source where values of several sources are exported, else empty
 * @param slices cut it, so that it is the same each time it is read; empty for all of it
 * @param location of its source as the provenance tells it, empty if it shall tell none
 */
public record Input(Source source, DataPath path, String store, List<Slice> slices, String location) {
    /** A whole value of a source that is told by its location. */
    public Input(Source source, DataPath path, String store, String location) {
        this(source, path, store, List.of(), location);
    }

    /** A whole value. */
    public Input(Source source, DataPath path, String store) {
        this(source, path, store, List.of(), "");
    }

    /** A value where all are of one source. */
    public Input(Source source, DataPath path) {
        this(source, path, "");
    }

    /** Another value of the same source, whole. */
    public Input at(DataPath other) {
        return new Input(source, other, store, location);
    }

    /** What there is of it now: of a stream, its points from the first that its store still has until this moment. */
    public Input now() throws SourceException {
        if (source instanceof StreamedSource) {
            Map<String, Object> told = source.peek(path);
            long first = told.get("first") instanceof Long index ? index : 0;
            boolean grows = Boolean.FALSE.equals(told.get("sealed"));
            if ((grows || first > 0) && told.get("length") instanceof Long length) {
                return new Input(source, path, store, List.of(Slice.of(first, length)), location);
            }
        }
        return this;
    }

    /** The number that its first row has in the whole. */
    public long firstRow() {
        Long first = slices.isEmpty() ? null : slices.getFirst().start();
        return first == null ? 0 : first;
    }

    /** How many rows it is cut to; empty if it is whole. */
    public Optional<Long> length() {
        Slice cut = slices.isEmpty() ? Slice.ALL : slices.getFirst();
        return cut.start() == null || cut.stop() == null ? Optional.empty() : Optional.of(cut.stop() - cut.start());
    }

    /** What holds it, such as the session; empty at the top of the only source. */
    public String group() {
        return in(path.parent());
    }

    /** Where it is, told from the places of all other values. */
    public String place() {
        return in(path);
    }

    private String in(DataPath inside) {
        if (store.isEmpty()) {
            return inside.toString();
        }
        return inside.parts().isEmpty() ? store : store + "/" + inside;
    }

    /** Its own name, such as the key; the title of the source for a source that is one value. */
    public String name() {
        return path.parts().isEmpty() ? source.describe().title() : path.name();
    }

    /** Loads the value. */
    public Value read(Cancel cancel) throws SourceException {
        return slices.isEmpty() ? source.rows(path, cancel) : source.read(path, slices, cancel, Progress.IGNORED);
    }
}
