package org.poolscope.model.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.array.Slice;
import org.poolscope.model.value.Value;

/**
 * An open store. Reading never changes it. May be used from several threads at once; closing it ends what still runs.
 */
public interface Source extends AutoCloseable {
    /** What it is and what it can do; cheap. */
    Description describe();

    /** One page of what lies below {@code path}, in the store's order; never reads a value. */
    Listing children(DataPath path, Page page, Cancel cancel) throws SourceException;

    /**
     * What can be told of one thing without loading it (at most its first 64 kB): {@code kind}, {@code type},
     * {@code dtype}, {@code shape}, {@code length}, {@code bytes} as far as they show.
     */
    Map<String, Object> peek(DataPath path) throws SourceException;

    /**
     * Loads the value at {@code path}, cut to {@code slices} (none for the whole) before anything more than needed is
     * read.
     */
    Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException;

    /**
     * The whole value at {@code path} as a table takes it: what the source itself knows as a table is a list of rows, each
     * a dict by column; everything else is as {@link #read} gives it.
     */
    default Value rows(DataPath path, Cancel cancel) throws SourceException {
        return read(path, List.of(), cancel, Progress.IGNORED);
    }

    /** {@link #read} with what it shows on the way of how the value is stored. */
    default Loaded load(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        return new Loaded(read(path, slices, cancel, progress), Map.of());
    }

    /**
     * The instructions that the value at {@code path} is stored as, at most {@code count} from byte {@code from} of it on;
     * none of them for what is not stored so. Reads little more than what it tells of.
     */
    default Instructions instructions(DataPath path, long from, int count, Cancel cancel) throws SourceException {
        return Instructions.NONE;
    }

    /**
     * How the value at {@code path} is stored: file, format, bytes, as far as its first 64 kB show; for the inspector and
     * {@code --json}.
     */
    Map<String, Object> provenance(DataPath path) throws SourceException;

    /**
     * What is written beside the value at {@code path}, such as the attributes of HDF5: texts by name, in stored order. None
     * where a source keeps nothing beside its values.
     */
    default Map<String, String> attributes(DataPath path) throws SourceException {
        return Map.of();
    }

    /**
     * Asks the place where the data is whether it is there, and says since when what is shown is not known to be so; empty
     * while it is. Not a failure: the source goes on with what it knows.
     *
     * @throws SourceException if the place is there and does not let us in any more
     */
    default Optional<Stale> stale() throws SourceException {
        return Optional.empty();
    }

    /** Starts answering a query; needs {@link Capability#QUERY}. */
    default Hits query(Query query, Cancel cancel) throws SourceException {
        throw lacks(Capability.QUERY);
    }

    /** Follows what grows or changes at {@code path} from index {@code from} on; needs {@link Capability#FOLLOW}. */
    default Cursor follow(DataPath path, long from) throws SourceException {
        throw lacks(Capability.FOLLOW);
    }

    /** Stores a value; needs {@link Capability#WRITE}. On failure the old value is still there. */
    default void write(DataPath path, Value value) throws SourceException {
        throw lacks(Capability.WRITE);
    }

    /** Removes what is at {@code path}; needs {@link Capability#WRITE}. */
    default void remove(DataPath path) throws SourceException {
        throw lacks(Capability.WRITE);
    }

    /** Puts a tag on the thing at {@code path} or takes it off; needs {@link Capability#TAG}. */
    default void tag(DataPath path, String name, boolean on) throws SourceException {
        throw lacks(Capability.TAG);
    }

    @Override
    void close();

    /** The answer to a call that needs what this source lacks. */
    private SourceException lacks(Capability capability) {
        Description description = describe();
        String reason = description.missing().getOrDefault(capability, "This source cannot do that.");
        return new SourceException.Unsupported(reason, description.title(), "");
    }
}
