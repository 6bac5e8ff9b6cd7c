package org.poolscope.storage.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Reads a dataset, or the smallest block of it that holds what is asked for. */
final class DatasetReading {
    private static final long LARGEST = Integer.MAX_VALUE - 16L;

    private final Dataset dataset;
    private final String where;

    DatasetReading(Dataset dataset, String where) {
        this.dataset = dataset;
        this.where = where;
    }

    /** The value as h5py would give it: an array, one element of it, None where there is nothing. */
    Value read(List<Slice> slices) throws SourceException {
        if (dataset.getSize() == 0 && dataset.getDimensions().length == 0) {
            return Value.None.NONE;
        }
        Optional<DType> fixed = ElementType.of(dataset.getDataType());
        LooseElements loose = fixed.isPresent() ? null : new LooseElements(dataset, where);
        DType type = loose == null ? fixed.orElseThrow() : loose.place();
        long[] shape = dataset.getDimensionsAsLong();
        if (slices.size() > shape.length) {
            throw outside(slices.size() + " slices, but the dataset has " + shape.length
                    + (shape.length == 1 ? " axis." : " axes."));
        }
        NdArray read = slices.isEmpty()
                ? block(type, new long[shape.length], shape)
                : part(type, shape, slices);
        if (loose != null) {
            return loose.at(read);
        }
        return read.rank() == 0 ? new Numeric.Scalar(read) : new Numeric.Array(read);
    }

    /** The fill value as it would lie in the file, if it is not zeros. */
    private Optional<byte[]> fillValue(DType type) throws SourceException {
        if (!(dataset.getFillValue() instanceof Number fill)) {
            return Optional.empty();
        }
        byte[] one = new byte[type.itemSize()];
        new ElementSink(type, one, where).take(fill instanceof Double || fill instanceof Float
                ? new double[]{fill.doubleValue()}
                : new long[]{fill.longValue()});
        return Optional.of(one);
    }

    /** So many elements an axis from the first ones on; what was never written is the fill value. */
    private NdArray block(DType type, long[] first, long... count) throws SourceException {
        byte[] bytes = new byte[size(type, count)];
        Optional<byte[]> fill = fillValue(type);
        if (bytes.length > 0 && dataset.isEmpty()) {
            for (int at = 0; fill.isPresent() && at < bytes.length; at += type.itemSize()) {
                System.arraycopy(fill.get(), 0, bytes, at, type.itemSize());
            }
        } else if (bytes.length > 0) {
            boolean isWhole = Arrays.equals(count, dataset.getDimensionsAsLong());
            copy(isWhole
                    ? storage().getDataBuffer()
                    : storage().getSliceDataBuffer(first, Arrays.stream(count)
                            .mapToInt(Math::toIntExact).toArray()),
                    bytes);
            if (fill.isPresent() && dataset instanceof ChunkedDataset chunked) {
                new ChunkGaps(chunked, bytes, fill.get(), first, count).fill();
            }
        }
        return NdArray.of(type, count, false, MemorySegment.ofArray(bytes));
    }

    private NdArray part(DType type, long[] shape, List<Slice> slices) throws SourceException {
        long[] first = new long[shape.length];
        long[] block = new long[shape.length];
        List<Slice> inside = new ArrayList<>();
        for (int axis = 0; axis < shape.length; axis++) {
            Slice slice = axis < slices.size() ? slices.get(axis) : Slice.ALL;
            Slice.Bounds bounds = bounds(slice, shape[axis]);
            long last = bounds.first() + (bounds.count() - 1) * bounds.step();
            block[axis] = bounds.count() == 0 ? 0 : Math.abs(last - bounds.first()) + 1;
            first[axis] = bounds.count() == 0 ? 0 : Math.min(bounds.first(), last);
            inside.add(slice.isIndex() ? Slice.at(0) : new Slice(null, null, bounds.step(), false));
        }
        return block(type, first, block).slice(inside);
    }

    private Slice.Bounds bounds(Slice slice, long length) throws SourceException {
        try {
            return slice.on(length);
        } catch (IndexOutOfBoundsException e) {
            throw outside(String.valueOf(e.getMessage()));
        }
    }

    private SourceException outside(String what) {
        return new SourceException.NotFound(what, where, "Choose a slice inside the dataset.");
    }

    private DatasetBase storage() throws SourceException {
        if (dataset instanceof DatasetBase base) {
            return base;
        }
        throw unsupported("This dataset is stored in a way that is not read here.");
    }

    private void copy(ByteBuffer buffer, byte[] to) throws SourceException {
        if (buffer == null || buffer.remaining() < to.length) {
            throw unsupported("The dataset holds fewer bytes than its shape needs.");
        }
        buffer.get(to);
    }

    private int size(DType type, long... shape) throws SourceException {
        long elements;
        try {
            elements = NdArray.sizeOf(shape);
        } catch (IllegalArgumentException e) {
            throw unsupported(String.valueOf(e.getMessage()));
        }
        if (elements > LARGEST / Math.max(1, type.itemSize())) {
            throw new SourceException.Unsupported("This is more than 2 GB at once.", where, "Ask for a slice.");
        }
        return (int) elements * type.itemSize();
    }

    private SourceException unsupported(String what) {
        return new SourceException.Unsupported(what, where, "Look at it with another program.");
    }
}
