package org.poolscope.storage.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.UnsupportedHdfException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Hits;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Query;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.ModifiedTime;
import org.poolscope.storage.file.SourceGate;

/**
 * An HDF5 file as a source: groups and datasets by their names. Links are shown and not walked through, so that a file whose
 * links go in circles has an end. One call at a time reads the file.
 */
final class Hdf5Source implements Source {
    private static final String READ_ONLY = "HDF5 files are only read; export and load write new ones.";

    private final Path path;
    private final Hdf5File file;
    private final FileTree tree;
    private final SourceGate gate;

    Hdf5Source(Path path, Hdf5File file) {
        this.path = path;
        this.file = file;
        tree = new FileTree(path, file);
        gate = new SourceGate(String.valueOf(path.getFileName()));
    }

    @Override
    public Description describe() {
        Map<Capability, String> missing = Map.of(Capability.FOLLOW,
                "An HDF5 file is read as it was when it was opened.", Capability.WRITE, READ_ONLY,
                Capability.TAG, READ_ONLY);
        return new Description("hdf5", String.valueOf(path.getFileName()), OptionalLong.empty(), "objects",
                Set.of(Capability.QUERY), missing, List.of());
    }

    @Override
    public synchronized Listing children(DataPath place, Page page, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Member> member : tree.members(tree.member(place)).entrySet()) {
            cancel.check("listing " + path.getFileName());
            entries.add(entry(place.child(member.getKey()), member.getKey(), member.getValue()));
        }
        return Listing.of(entries, page);
    }

    /** What cannot be read is listed with its problem, and does not keep the others from being listed. */
    private Entry entry(DataPath place, String name, Member member) throws SourceException {
        try {
            Map<String, Object> detail = detail(place, member);
            Object kind = detail.remove("kind");
            return new Entry(place, String.valueOf(kind), name, detail);
        } catch (SourceException.Unsupported | SourceException.Corrupt e) {
            return new Entry(place, "array", name, Map.of("problem", e.what()));
        }
    }

    private Map<String, Object> detail(DataPath place, Member member) throws SourceException {
        Node node = tree.node(place, member);
        if (node instanceof Link link) {
            Optional<Node> target = tree.target(place, link);
            return NodeDetail.of(link, target.isEmpty(), target.isPresent() && tree.isLoop(place, target.get()));
        }
        return Hdf5File.guarded(path, () -> NodeDetail.of(node));
    }

    @Override
    public synchronized Map<String, Object> peek(DataPath place) throws SourceException {
        gate.enter();
        return detail(place, tree.member(place));
    }

    @Override
    public synchronized Value read(DataPath place, List<Slice> slices, Cancel cancel, Progress progress)
            throws SourceException {
        gate.enter(cancel);
        Member member = tree.member(place);
        return switch (tree.node(place, member)) {
            case Link link -> tree.target(place, link).orElse(null) instanceof Dataset data
                    ? read(data, place, slices)
                    : new Value.Reference("link", link.getTargetPath());
            case Dataset data -> read(data, place, slices);
            case Group _ when tree.members(member).isEmpty() ->
                new Container.Mapping(Container.Mapping.MappingType.DICT, List.of(), null);
            default -> throw new SourceException.Unsupported("This is a group, not a dataset.", tree.where(place),
                    "Name one of the datasets below it; ls lists them.");
        };
    }

    @Override
    public Hits query(Query query, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        return switch (query) {
            case Query.ByName byName -> new NodeHits(this, byName, cancel);
        };
    }

    @Override
    public synchronized Map<String, Object> provenance(DataPath place) throws SourceException {
        gate.enter();
        return Hdf5File.guarded(path, () -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("file", path.toString());
            told.put("format", "HDF5");
            Node node = tree.node(place);
            if (node instanceof Dataset data) {
                told.put("bytes", data.getStorageInBytes());
                if (data instanceof ChunkedDataset chunked) {
                    told.put("chunk", Arrays.stream(chunked.getChunkDimensions()).boxed().toList());
                }
                told.put("filters", data.getFilters().stream().map(filter -> filter.getName()).toList());
            }
            told.put("modified", ModifiedTime.of(path));
            NodeDetail.attributes(node).forEach((name, text) -> told.put("@" + name, text));
            return told;
        });
    }

    @Override
    public synchronized Map<String, String> attributes(DataPath place) throws SourceException {
        gate.enter();
        return Hdf5File.guarded(path, () -> NodeDetail.attributes(tree.node(place)));
    }

    @Override
    public synchronized void close() {
        if (!gate.isClosed()) {
            gate.close();
            file.close();
        }
    }

    private Value read(Dataset data, DataPath place, List<Slice> slices) throws SourceException {
        return Hdf5File.guarded(path, () -> {
            try {
                return new DatasetReading(data, tree.where(place)).read(slices);
            } catch (UnsupportedHdfException e) {
                throw new SourceException.Unsupported("This is stored in a way that is not read here.",
                        tree.where(place), "Look at it with another program.");
            }
        });
    }
}
