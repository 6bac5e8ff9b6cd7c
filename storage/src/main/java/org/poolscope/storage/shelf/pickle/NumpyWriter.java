package org.poolscope.storage.shelf.pickle;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Writes arrays, scalars and types as numpy does. */
final class NumpyWriter {
    private static final String MULTIARRAY = "numpy.core.multiarray.";

    private final ValueWriter values;
    private final PickleOut out;
    private final DTypeWriter types;
    private final Map<DType, DType> written = new HashMap<>();

    NumpyWriter(ValueWriter values, PickleOut out) {
        this.values = values;
        this.out = out;
        this.types = new DTypeWriter(this, values, out);
    }

    void write(Numeric numeric) throws IOException, SourceException {
        if (out.recall(numeric)) {
            return;
        }
        switch (numeric) {
            case Numeric.Array(NdArray data, String className) -> array(data, className);
            case Numeric.Scalar(NdArray data) -> {
                values.className(MULTIARRAY + "scalar");
                type(data.dtype());
                values.bytes(data.bytes());
                values.call(Opcode.TUPLE2);
            }
            case Numeric.Masked masked -> masked(masked);
            case Numeric.ObjectArray array -> objects(array);
            case Numeric.Quantity quantity -> quantity(quantity);
        }
        out.remember(numeric);
    }

    /** An element type; equal ones are written once. */
    void type(DType dtype) throws IOException, SourceException {
        DType known = written.putIfAbsent(dtype, dtype);
        if (known == null || !out.recall(known)) {
            types.write(dtype);
            out.remember(known == null ? dtype : known);
        }
    }

    private void array(NdArray data, @Nullable String className) throws IOException, SourceException {
        if ("array.array".equals(className)) {
            ofArrayModule(data);
        } else if (out.isNew() && className == null) {
            boolean fortran = data.order().equals("F");
            values.className("numpy.core.numeric._frombuffer");
            out.op(Opcode.MARK);
            out.byteArray(stored(data, fortran));
            type(data.dtype());
            shape(data.shape());
            values.text(fortran ? "F" : "C");
            values.call(Opcode.TUPLE);
        } else {
            begin("numpy.core.multiarray._reconstruct", className == null ? "numpy.ndarray" : className);
            boolean fortran = data.order().equals("F");
            state(data.dtype(), data.shape(), fortran);
            values.bytes(stored(data, fortran));
            out.op(Opcode.TUPLE);
            out.op(Opcode.BUILD);
        }
    }

    /** Fortran order is the C order of the array turned round. */
    private static MemorySegment stored(NdArray data, boolean fortran) {
        return fortran ? data.transpose().bytes() : data.bytes();
    }

    private void begin(String function, String className) throws IOException, SourceException {
        values.className(function);
        values.className(className);
        out.whole(0);
        out.op(Opcode.TUPLE1);
        values.bytes(ValueWriter.ascii("b"));
        values.call(Opcode.TUPLE3);
    }

    /** The first four parts of the state after a mark: version, shape, type and order. */
    private void state(DType dtype, long[] shape, boolean fortran) throws IOException, SourceException {
        out.op(Opcode.MARK);
        out.whole(1);
        shape(shape);
        type(dtype);
        out.op(fortran ? Opcode.NEWTRUE : Opcode.NEWFALSE);
    }

    void shape(long[] shape) throws IOException {
        out.op(Opcode.MARK);
        for (long length : shape) {
            out.whole(length);
        }
        out.op(Opcode.TUPLE);
    }

    private void masked(Numeric.Masked masked) throws IOException, SourceException {
        values.className("numpy.ma.core._mareconstruct");
        out.op(Opcode.MARK);
        values.className("numpy.ma.core.MaskedArray");
        values.className("numpy.ndarray");
        out.whole(0);
        out.op(Opcode.TUPLE1);
        values.bytes(ValueWriter.ascii("b"));
        values.call(Opcode.TUPLE);
        state(masked.data().dtype(), masked.data().shape(), false);
        values.bytes(masked.data().bytes());
        values.bytes(masked.mask().bytes());
        if (masked.fill() == null) {
            out.op(Opcode.NONE);
        } else {
            array(masked.fill(), null);
        }
        out.op(Opcode.TUPLE);
        out.op(Opcode.BUILD);
    }

    private void objects(Numeric.ObjectArray array) throws IOException, SourceException {
        begin("numpy.core.multiarray._reconstruct", "numpy.ndarray");
        state(array.dtype(), array.shape().stream().mapToLong(Long::longValue).toArray(), false);
        out.op(Opcode.EMPTY_LIST);
        out.op(Opcode.MARK);
        for (Value item : array.items()) {
            values.write(item);
        }
        out.op(Opcode.APPENDS);
        out.op(Opcode.TUPLE);
        out.op(Opcode.BUILD);
    }

    private void quantity(Numeric.Quantity quantity) throws IOException, SourceException {
        values.className("brian.fundamentalunits.quantity_with_dimensions");
        out.real(quantity.value());
        values.className("brian.fundamentalunits.Dimension");
        out.op(Opcode.EMPTY_TUPLE);
        out.op(Opcode.NEWOBJ);
        out.op(Opcode.EMPTY_LIST);
        out.op(Opcode.MARK);
        for (double exponent : quantity.dimensions()) {
            if (exponent == Math.rint(exponent)) {
                out.whole((long) exponent);
            } else {
                out.real(exponent);
            }
        }
        out.op(Opcode.APPENDS);
        out.op(Opcode.BUILD);
        values.call(Opcode.TUPLE2);
    }

    private void ofArrayModule(NdArray data) throws IOException, SourceException {
        int format = ArrayModuleBuilder.format(data.dtype());
        if (format < 0) {
            throw values.unsupported("an array of the module array with elements of " + data.dtype().str());
        }
        values.className("array._array_reconstructor");
        out.op(Opcode.MARK);
        values.className("array.array");
        values.text(ArrayModuleBuilder.letter(format));
        out.whole(format);
        values.bytes(data.bytes());
        values.call(Opcode.TUPLE);
    }
}
