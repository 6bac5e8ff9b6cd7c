package org.poolscope.storage.shm;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;
import org.poolscope.storage.file.SourceGate;

/**
 * One array in shared memory as a source. Each reading attaches anew and copies what is asked for, so that nothing is held
 * and a block that its maker frees or cuts short ends a reading with a sentence.
 */
final class ArraySource implements Source {
    private static final String READ_ONLY = "Shared memory is changed by the programs that share it; here it is read.";
    static final Map<Capability, String> MISSING = Map.of(Capability.QUERY, "Blocks have names and nothing to ask for.",
            Capability.FOLLOW, "A block does not grow; read it again to see what has changed.", Capability.WRITE,
            READ_ONLY, Capability.TAG, READ_ONLY);

    private final SharedMemory home;
    private final SharedAddress address;
    private final SourceGate gate;

    private ArraySource(SharedMemory home, SharedAddress address) {
        this.home = home;
        this.address = address;
        gate = new SourceGate(SharedMemory.url(address.name()));
    }

    /** Opens an array that is there and that fits its block. */
    static ArraySource open(SharedMemory home, SharedAddress address) throws SourceException {
        ArraySource source = new ArraySource(home, address);
        source.attach().close();
        return source;
    }

    @Override
    public Description describe() {
        return new Description("shared array", SharedMemory.url(address.name()), OptionalLong.of(1), "arrays", Set.of(),
                MISSING, List.of());
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        itself(path);
        return Listing.of(List.of(), page);
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        gate.enter();
        itself(path);
        Map<String, Object> told = new LinkedHashMap<>();
        try (SharedArray array = attach()) {
            ArrayDescriptor descriptor = array.descriptor();
            told.put("kind", "array");
            told.put("type", "ndarray");
            told.put("dtype", descriptor.dtype().str());
            told.put("shape", Arrays.stream(descriptor.shape()).boxed().toList());
            told.put("bytes", descriptor.byteSize());
        }
        return told;
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        gate.enter(cancel);
        itself(path);
        try (SharedArray array = attach()) {
            Value wanted = ValueSlice.of(new Numeric.Array(array.array()), slices);
            return untorn(() -> copied(wanted));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), SharedMemory.url(address.name()),
                    "Choose a slice inside the array.");
        } catch (InternalError e) {
            throw new SourceException.Corrupt("The block was cut short while it was read.",
                    SharedMemory.url(address.name()), "Ask its maker.", e);
        }
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        gate.enter();
        itself(path);
        return BlockDetail.provenance(home, new BlockList(home).one(address.name()));
    }

    @Override
    public void close() {
        gate.close();
    }

    private SharedArray attach() throws SourceException {
        SharedBlock block = home.attach(address.name(), false);
        try {
            ArrayDescriptor descriptor = address.within(block.size());
            return SharedArray.over(block, descriptor.dtype(), descriptor.shape());
        } catch (SourceException e) {
            block.close();
            throw e;
        }
    }

    /** What its writer leaves whole, where it tells of its changes. */
    private Value untorn(Supplier<Value> copy) throws SourceException {
        if (!Files.exists(home.path(SequenceLock.name(address.name())))) {
            return copy.get();
        }
        try (SequenceLock lock = SequenceLock.attach(home, address.name())) {
            return lock.read(copy).orElseThrow(() -> new SourceException.Locked(
                    "The array is written without a pause, or its writer ended in the middle.",
                    SharedMemory.url(address.name()), "Try again, or ask its maker."));
        } catch (SourceException.NotFound _) {
            // Its writer has ended, and what it left does not change.
            return copy.get();
        }
    }

    private static Value copied(Value part) {
        return switch (part) {
            case Numeric.Array(NdArray data, _) -> new Numeric.Array(data.copy());
            case Numeric.Scalar(NdArray data) -> new Numeric.Scalar(data.copy());
            default -> part;
        };
    }

    private void itself(DataPath path) throws SourceException {
        if (path.depth() > 0) {
            throw new SourceException.NotFound("An array has nothing below it.", SharedMemory.url(address.name()),
                    "Leave out what stands behind '::'.");
        }
    }
}
