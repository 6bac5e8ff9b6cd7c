package org.poolscope.storage.npy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;
import org.poolscope.storage.file.ModifiedTime;
import org.poolscope.storage.file.NpyHeader;
import org.poolscope.storage.file.SourceGate;

/** An array file as a source; only read. */
final class ArrayFileSource implements Source {
    private static final String READ_ONLY = "Array files are only read; export writes new ones.";

    private final ArrayFile file;
    private final OptionalLong count;
    private final SourceGate gate;
    private final Optional<ArchiveRows> stretches;

    private ArrayFileSource(ArrayFile file, OptionalLong count) {
        this.file = file;
        this.count = count;
        this.gate = new SourceGate(String.valueOf(file.path().getFileName()));
        this.stretches = file instanceof ArrayFile.Archive(Path path)
                ? Optional.of(new ArchiveRows(path))
                : Optional.empty();
    }

    static ArrayFileSource open(ArrayFile file) throws SourceException {
        int names = file.names().size();
        if (file instanceof ArrayFile.Single) {
            file.header(DataPath.ROOT);
        }
        return new ArrayFileSource(file, OptionalLong.of(Math.max(names, file instanceof ArrayFile.Single ? 1 : 0)));
    }

    @Override
    public Description describe() {
        Map<Capability, String> missing = Map.of(Capability.QUERY, "There is nothing to search in an array file.",
                Capability.FOLLOW, "Array files are written once.", Capability.WRITE, READ_ONLY, Capability.TAG,
                READ_ONLY);
        return new Description(file.kind(), String.valueOf(file.path().getFileName()), count, "arrays", Set.of(),
                missing, List.of());
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        Cancel stop = gate.enter(cancel);
        List<String> names = path.depth() == 0 ? file.names() : List.of();
        if (path.depth() > 0) {
            file.header(path);
        }
        Listing wanted = Listing.of(names.stream()
                .map(name -> new Entry(path.child(name), "array", name, Map.of())).toList(), page);
        List<Entry> told = new ArrayList<>();
        for (Entry entry : wanted.entries()) {
            stop.check("listing " + file.path().getFileName());
            told.add(new Entry(entry.path(), entry.kind(), entry.name(), detail(entry.path())));
        }
        return new Listing(told, wanted.total());
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        gate.enter();
        NpyHeader header = file.header(path);
        List<Long> shape = Arrays.stream(header.shape()).boxed().toList();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", "array");
        told.put("type", "ndarray");
        told.put("dtype", header.dtype().str());
        told.put("shape", shape);
        if (!shape.isEmpty()) {
            told.put("length", shape.getFirst());
        }
        told.put("bytes", header.dataSize(file.path().toString()));
        return told;
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        gate.enter(cancel);
        if (stretches.isPresent() && path.depth() == 1 && slices.size() == 1) {
            Optional<NdArray> some = stretches.get().read(path.part(0), slices.getFirst());
            if (some.isPresent()) {
                return new Numeric.Array(some.get());
            }
        }
        NdArray whole = file.read(path);
        try {
            return ValueSlice.of(new Numeric.Array(whole), slices);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), file.path() + "::" + path,
                    "Choose a slice inside the array.");
        }
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        gate.enter();
        NpyHeader header = file.header(path);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", file.path().toString());
        told.putAll(file.provenance(header));
        told.put("bytes", peek(path).getOrDefault("bytes", 0L));
        told.put("modified", ModifiedTime.of(file.path()));
        return told;
    }

    @Override
    public void close() {
        gate.close();
        try {
            if (stretches.isPresent()) {
                stretches.get().close();
            }
        } catch (SourceException _) {
            // Nothing was written to it, so nothing is lost.
        }
    }

    private Map<String, Object> detail(DataPath path) throws SourceException.Cancelled {
        try {
            Map<String, Object> detail = new LinkedHashMap<>(peek(path));
            detail.remove("kind");
            return detail;
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            return Map.of("problem", e.sentence());
        }
    }
}
