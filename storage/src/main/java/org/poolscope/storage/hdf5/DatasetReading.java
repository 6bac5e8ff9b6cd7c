package org.poolscope.storage.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
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
        DType type = ElementType.of(dataset.getDataType()).orElse(null);
        if (type == null) {
            return LooseElements.read(dataset, where);
        }
        long[] shape = dataset.getDimensionsAsLong();
        if (slices.size() > shape.length) {
            throw outside(slices.size() + " slices, but the dataset has " + shape.length
                    + (shape.length == 1 ? " axis." : " axes."));
        }
        refuseGaps();
        NdArray read = slices.isEmpty() ? whole(type, shape) : part(type, shape, slices);
        return read.rank() == 0 ? new Numeric.Scalar(read) : new Numeric.Array(read);
    }

    /** The library reads zeros where chunks were never written, which is right only for a fill value of zero. */
    private void refuseGaps() throws SourceException {
        boolean isFilled = dataset.getFillValue() instanceof Number fill && fill.doubleValue() != 0;
        boolean mayHaveGaps = dataset instanceof ChunkedDataset
                && (!dataset.getFilters().isEmpty() || dataset.getStorageInBytes() < dataset.getSizeInBytes());
        if (isFilled && mayHaveGaps && !dataset.isEmpty()) {
            throw unsupported("Parts of it may never have been written and stand for the fill value, which is not read "
                    + "here.");
        }
    }

    /** Nothing has been written yet: every element is the fill value. */
    private MemorySegment filled(DType type, int size) throws SourceException {
        byte[] bytes = new byte[size];
        if (dataset.getFillValue() instanceof Number fill) {
            byte[] one = new byte[type.itemSize()];
            new ElementSink(type, one, where).take(fill instanceof Double || fill instanceof Float
                    ? new double[]{fill.doubleValue()}
                    : new long[]{fill.longValue()});
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = one[i % one.length];
            }
        }
        return MemorySegment.ofArray(bytes);
    }

    private NdArray whole(DType type, long... shape) throws SourceException {
        int bytes = size(type, shape);
        return NdArray.of(type, shape, false, bytes == 0 || dataset.isEmpty()
                ? filled(type, bytes)
                : copied(storage().getDataBuffer(), bytes));
    }

    private NdArray part(DType type, long[] shape, List<Slice> slices) throws SourceException {
        long[] first = new long[shape.length];
        int[] count = new int[shape.length];
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
        int bytes = size(type, block);
        for (int axis = 0; axis < shape.length; axis++) {
            count[axis] = bytes == 0 ? 0 : Math.toIntExact(block[axis]);
        }
        MemorySegment memory = bytes == 0 || dataset.isEmpty()
                ? filled(type, bytes)
                : copied(storage().getSliceDataBuffer(first, count), bytes);
        return NdArray.of(type, block, false, memory).slice(inside);
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

    private MemorySegment copied(ByteBuffer buffer, int bytes) throws SourceException {
        if (buffer == null || buffer.remaining() < bytes) {
            throw unsupported("The dataset holds fewer bytes than its shape needs.");
        }
        byte[] copy = new byte[bytes];
        buffer.get(copy);
        return MemorySegment.ofArray(copy);
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
