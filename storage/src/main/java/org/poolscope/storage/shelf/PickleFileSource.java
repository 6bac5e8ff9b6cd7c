package org.poolscope.storage.shelf;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Instructions;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Loaded;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.ModifiedTime;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.shelf.pickle.PickleListing;
import org.poolscope.storage.shelf.pickle.Unpickled;

/** A pickle file as a source with one value at its root; only read. */
final class PickleFileSource implements Source {
    private static final String READ_ONLY = "A pickle file is only read; export writes new ones.";

    private final PickleFile file;
    private final Pickles pickles;
    private final List<String> mistakes;
    private final SourceGate gate;

    PickleFileSource(PickleFile file, ClassHints hints) {
        this.file = file;
        this.pickles = hints.pickles();
        this.mistakes = hints.mistakes();
        this.gate = new SourceGate(String.valueOf(file.path().getFileName()));
    }

    @Override
    public Description describe() {
        Map<Capability, String> missing = Map.of(Capability.QUERY, "There is nothing to search in one value.",
                Capability.FOLLOW, "A pickle is written once.", Capability.WRITE, READ_ONLY, Capability.TAG,
                READ_ONLY);
        return new Description("pickle", String.valueOf(file.path().getFileName()), OptionalLong.of(1), "values",
                Set.of(), missing, mistakes);
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        checkRoot(path);
        return Listing.of(List.of(), page);
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        gate.enter();
        checkRoot(path);
        MemorySegment bytes = file.bytes();
        Map<String, Object> told = pickles.peek(bytes, bytes.byteSize());
        long beside = 0;
        for (MemorySegment buffer : file.buffers()) {
            beside += buffer.byteSize();
        }
        told.put("bytes", bytes.byteSize() + beside);
        return told;
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        return load(path, slices, cancel, progress).value();
    }

    @Override
    public Loaded load(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        Cancel stop = gate.enter(cancel);
        checkRoot(path);
        String where = file.path().toString();
        Unpickled read = pickles.read(file.bytes(), file.buffers(), file.origin(), where, stop);
        return new Loaded(new Slicing(slices, where).cut(read.value()), Pickles.told(read.notes()));
    }

    @Override
    public Instructions instructions(DataPath path, long from, int count, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        checkRoot(path);
        return new PickleListing(file.bytes(), file.path().toString()).page(from, count);
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        gate.enter();
        checkRoot(path);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", file.path().toString());
        MemorySegment bytes = file.bytes();
        told.putAll(Pickles.stored(bytes, bytes.byteSize()));
        told.put("buffers", file.bufferFiles().stream().map(buffer -> String.valueOf(buffer.getFileName())).toList());
        told.put("modified", ModifiedTime.of(file.path()));
        return told;
    }

    @Override
    public void close() {
        gate.close();
    }

    private void checkRoot(DataPath path) throws SourceException {
        if (path.depth() > 0) {
            throw new SourceException.NotFound("There is only one value in a pickle.", file.path() + "::" + path,
                    "Leave out what stands behind '::'.");
        }
    }
}
