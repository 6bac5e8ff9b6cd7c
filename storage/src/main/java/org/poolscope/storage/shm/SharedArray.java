package org.poolscope.storage.shm;

import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;

/**
 * An array in shared memory, as Python sees it by
 * {@code numpy.ndarray(shape, dtype, buffer=SharedMemory(name).buf)}: the elements in C order from the first byte on.
 *
 * <p>What {@link #array} gives is the shared memory itself, so it changes as other processes write, and must not be used
 * after {@link #close}.
 */
public final class SharedArray implements AutoCloseable {
    private final SharedBlock block;
    private final ArrayDescriptor descriptor;
    private final NdArray array;

    private SharedArray(SharedBlock block, ArrayDescriptor descriptor) {
        this.block = block;
        this.descriptor = descriptor;
        array = NdArray.of(descriptor.dtype(), descriptor.shape(), false,
                block.memory().asSlice(0, descriptor.byteSize()));
    }

    /** Makes an array of zeros; closing it frees it. An array without elements takes a block of one byte. */
    public static SharedArray create(SharedMemory home, String name, DType dtype, long... shape)
            throws SourceException {
        long bytes = ArrayDescriptor.asked(name, dtype, shape).byteSize();
        SharedBlock block = home.create(name, Math.max(1, bytes));
        return new SharedArray(block, ArrayDescriptor.asked(block.name(), dtype, shape));
    }

    /** An array over a block that is at hand; closing the array closes the block. */
    public static SharedArray over(SharedBlock block, DType dtype, long... shape) throws SourceException {
        return over(block, ArrayDescriptor.asked(block.name(), dtype, shape));
    }

    /**
     * Maps an array that another process made; the block may be larger than the array, as it is where the system counts
     * in pages.
     *
     * @throws SourceException.NotFound if there is no such block
     * @throws SourceException.Corrupt  if it is smaller than the array
     */
    public static SharedArray attach(SharedMemory home, ArrayDescriptor descriptor, boolean writable)
            throws SourceException {
        return over(home.attach(descriptor.name(), writable), descriptor);
    }

    private static SharedArray over(SharedBlock block, ArrayDescriptor descriptor) throws SourceException {
        if (block.size() < descriptor.byteSize()) {
            long size = block.size();
            block.close();
            throw new SourceException.Corrupt("The block has " + size + " bytes, and an array of this shape and type "
                    + "needs " + descriptor.byteSize() + ".", SharedMemory.url(descriptor.name()),
                    "Give the shape and type that its maker told.", null);
        }
        return new SharedArray(block, descriptor);
    }

    /** The elements where they lie. */
    public NdArray array() {
        return array;
    }

    /** What another process needs to attach it. */
    public ArrayDescriptor descriptor() {
        return descriptor;
    }

    /** The block below. */
    public SharedBlock block() {
        return block;
    }

    /** Unmaps it; frees it if it was made here. */
    @Override
    public void close() {
        block.close();
    }
}
