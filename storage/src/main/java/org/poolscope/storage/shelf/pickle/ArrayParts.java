package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Type, shape and order of an array before its contents are looked at. */
final class ArrayParts {
    private static final int MOST_AXES = 64;

    private final DType dtype;
    private final long[] shape;
    private final boolean fortran;

    /** An array whose axes have the lengths {@code shape}; with {@code fortran} the first axis runs fastest. */
    ArrayParts(DType dtype, long[] shape, boolean fortran) {
        this.dtype = dtype;
        this.shape = shape;
        this.fortran = fortran;
    }

    DType dtype() {
        return dtype;
    }

    /** The same axes with elements of another type. */
    ArrayParts with(DType other) {
        return new ArrayParts(other, shape, fortran);
    }

    static ArrayParts of(Call call, Value shape, Value dtype, boolean fortran) throws SourceException {
        List<Value> lengths = call.tuple(shape);
        if (lengths.size() > MOST_AXES) {
            throw call.unsuitable();
        }
        long[] axes = new long[lengths.size()];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = call.number(lengths.get(i));
        }
        return new ArrayParts(NumpyBuilders.typeOf(call, dtype), axes, fortran);
    }

    /** The array over {@code data}, which must have exactly the size that shape and type ask for. */
    NdArray over(Context context, MemorySegment data) throws SourceException {
        try {
            if (dtype.itemSize() == 0 && NdArray.sizeOf(shape) > Short.MAX_VALUE) {
                throw context.corrupt("An array has " + Arrays.toString(shape) + " elements without any bytes");
            }
            return NdArray.of(dtype, shape, fortran, data);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw context.corrupt("An array contradicts itself: " + e.getMessage());
        }
    }

    /** As numpy reads protocols 0 to 4: plain types come in the byte order of the machine that reads. */
    NdArray inNativeOrder(Context context, MemorySegment data) throws SourceException {
        ByteOrder wanted = context.assumed().order();
        NdArray stored = over(context, data);
        int unit = unitToSwap(wanted);
        if (unit == 1) {
            return stored;
        }
        context.work().spend(data.byteSize());
        byte[] swapped = data.toArray(ValueLayout.JAVA_BYTE);
        for (int start = 0; start + unit <= swapped.length; start += unit) {
            for (int a = start, b = start + unit - 1; a < b; a++, b--) {
                byte kept = swapped[a];
                swapped[a] = swapped[b];
                swapped[b] = kept;
            }
        }
        return with(dtype.withOrder(wanted)).over(context, MemorySegment.ofArray(swapped));
    }

    /** Bytes of the numbers that an element consists of, 1 if they are in order already. */
    private int unitToSwap(ByteOrder wanted) {
        return switch (dtype) {
            case DType.Temporal time -> time.order() == wanted ? 1 : 8;
            case DType.Plain(Kind kind, int size, ByteOrder order) -> {
                boolean ordered = kind == Kind.INT || kind == Kind.UINT || kind == Kind.FLOAT
                        || kind == Kind.COMPLEX || kind == Kind.TEXT;
                int unit = kind == Kind.COMPLEX ? size / 2 : kind == Kind.TEXT ? 4 : size;
                yield !ordered || order == wanted ? 1 : unit;
            }
            case DType.Struct _,DType.SubArray _ -> 1;
        };
    }

    /** An array of Python objects is stored as a list; bytes in its place would be taken for addresses. */
    Numeric.ObjectArray objects(Call call, Value content) throws SourceException {
        List<Value> items = call.parts(content, SequenceType.LIST);
        long size;
        try {
            size = NdArray.sizeOf(shape);
        } catch (IllegalArgumentException _) {
            throw call.unsuitable();
        }
        if (size != items.size()) {
            throw call.unsuitable();
        }
        List<Long> lengths = Arrays.stream(shape).boxed().toList();
        boolean turned = fortran && shape.length > 1;
        call.context().work().spend(turned ? size * shape.length : 1);
        return new Numeric.ObjectArray(dtype, lengths, turned ? "F" : "C", turned ? inRows(items) : items);
    }

    /** The elements with the last axis running fastest. */
    private List<Value> inRows(List<Value> stored) {
        Value[] rows = new Value[stored.size()];
        long[] index = new long[shape.length];
        for (Value item : stored) {
            int flat = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                flat = (int) (flat * shape[axis] + index[axis]);
            }
            rows[flat] = item;
            for (int axis = 0; axis < shape.length && ++index[axis] == shape[axis]; axis++) {
                index[axis] = 0;
            }
        }
        return Items.over((Object[]) rows);
    }
}
