package org.poolscope.storage.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final SourceGate gate;

    Hdf5Source(Path path, Hdf5File file) {
        this.path = path;
        this.file = file;
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
        return Hdf5File.guarded(path, () -> {
            if (!(node(place) instanceof Group group) || group.isLink()) {
                return Listing.of(List.of(), page);
            }
            List<Entry> entries = new ArrayList<>();
            for (Node child : group.getChildren().values()) {
                cancel.check("listing " + path.getFileName());
                Map<String, Object> detail = NodeDetail.of(child);
                Object kind = detail.remove("kind");
                entries.add(new Entry(place.child(child.getName()), String.valueOf(kind), child.getName(), detail));
            }
            return Listing.of(entries, page);
        });
    }

    @Override
    public synchronized Map<String, Object> peek(DataPath place) throws SourceException {
        gate.enter();
        return Hdf5File.guarded(path, () -> NodeDetail.of(node(place)));
    }

    @Override
    public synchronized Value read(DataPath place, List<Slice> slices, Cancel cancel, Progress progress)
            throws SourceException {
        gate.enter(cancel);
        Node node = Hdf5File.guarded(path, () -> node(place));
        try {
            return switch (node) {
                case Link link when link.isBrokenLink() || !(link.getTarget() instanceof Dataset) ->
                    new Value.Reference("link", link.getTargetPath());
                case Link link when link.getTarget() instanceof Dataset data -> read(data, place, slices);
                case Dataset data -> read(data, place, slices);
                case Group group when group.getChildren().isEmpty() ->
                    new Container.Mapping(Container.Mapping.MappingType.DICT, List.of(), null);
                default -> throw new SourceException.Unsupported("This is a group, not a dataset.", where(place),
                        "Name one of the datasets below it; ls lists them.");
            };
        } catch (HdfException e) {
            throw new SourceException.Unsupported("This is stored in a way that is not read here.", where(place),
                    "Look at it with another program.");
        }
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
            Node node = node(place);
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
        return Hdf5File.guarded(path, () -> NodeDetail.attributes(node(place)));
    }

    @Override
    public synchronized void close() {
        if (!gate.isClosed()) {
            gate.close();
            file.close();
        }
    }

    private Value read(Dataset data, DataPath place, List<Slice> slices) throws SourceException {
        return Hdf5File.guarded(path, () -> new DatasetReading(data, where(place)).read(slices));
    }

    /** The object at a place; a link stands for itself. */
    private Node node(DataPath place) throws SourceException {
        Node node = file.library();
        for (String part : place.parts()) {
            Node next = node instanceof Group group && !group.isLink() ? group.getChildren().get(part) : null;
            if (next == null) {
                throw new SourceException.NotFound("There is nothing at '" + place + "'.", path.toString(),
                        "Choose one of those listed.");
            }
            node = next;
        }
        return node;
    }

    private String where(DataPath place) {
        return path + "::" + place;
    }
}
