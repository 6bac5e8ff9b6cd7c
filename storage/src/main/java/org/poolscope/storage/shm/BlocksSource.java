package org.poolscope.storage.shm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.SourceGate;

/** All blocks of shared memory as a source: one entry a block, whose bytes are shown since nothing tells what they are. */
final class BlocksSource implements Source {
    private final SharedMemory home;
    private final BlockList blocks;
    private final SourceGate gate = new SourceGate("shared memory");

    BlocksSource(SharedMemory home) {
        this.home = home;
        blocks = new BlockList(home);
    }

    @Override
    public Description describe() {
        return new Description("shared memory", "shared memory", OptionalLong.empty(), "blocks", Set.of(),
                ArraySource.MISSING, List.of());
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        if (path.depth() > 0) {
            info(path);
            return Listing.of(List.of(), page);
        }
        return Listing.of(blocks.all().stream()
                .map(block -> new Entry(path.child(block.name()), "block", block.name(), BlockDetail.of(block)))
                .toList(), page);
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        gate.enter();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", path.depth() == 0 ? "shared memory" : "block");
        if (path.depth() > 0) {
            told.putAll(BlockDetail.of(info(path)));
        }
        return told;
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        gate.enter(cancel);
        if (path.depth() == 0) {
            throw new SourceException.Unsupported("These are all blocks, not one of them.", "shm://",
                    "Name one: shm://NAME");
        }
        try (Source one = ArraySource.open(home, new SharedAddress(info(path).name(), null, null))) {
            return one.read(DataPath.ROOT, slices, cancel, progress);
        }
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        gate.enter();
        return path.depth() == 0
                ? Map.of("folder", home.folder().toString())
                : BlockDetail.provenance(home, info(path));
    }

    @Override
    public void close() {
        gate.close();
    }

    private BlockInfo info(DataPath path) throws SourceException {
        if (path.depth() > 1) {
            throw new SourceException.NotFound("A block has nothing below it.", "shm://" + path, "Check the path.");
        }
        return blocks.one(path.part(0));
    }
}
