package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Instance;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Arrays, scalars and types of numpy, under the names of all its versions. */
final class NumpyBuilders {
    private static final Set<String> ARRAYS = Set.of("numpy.ndarray", "numpy.recarray", "numpy.matrix",
            "numpy.memmap", "numpy.chararray", "numpy.core.records.recarray", "numpy.rec.recarray",
            "numpy.matrixlib.defmatrix.matrix", "numpy.core.memmap.memmap", "numpy.core.defchararray.chararray",
            "numpy.char.chararray");
    private static final Set<String> MASKED = Set.of("numpy.ma.core.MaskedArray", "numpy.ma.MaskedArray");
    private static final Set<String> RECORDS = Set.of("numpy.record", "numpy.core.records.record",
            "numpy.rec.record");

    private NumpyBuilders() {}

    static void addTo(Map<Value.Global, Builder> data) {
        for (String module : new String[]{"numpy.core", "numpy._core"}) {
            data.put(new Value.Global(module + ".multiarray", "_reconstruct"), NumpyBuilders::array);
            data.put(new Value.Global(module + ".multiarray", "scalar"), NumpyBuilders::scalar);
            data.put(new Value.Global(module + ".numeric", "_frombuffer"), NumpyBuilders::overBuffer);
        }
        data.put(new Value.Global("numpy", "dtype"), NumpyBuilders::dtype);
        data.put(new Value.Global("numpy.ma.core", "_mareconstruct"), NumpyBuilders::masked);
    }

    /** Classes that pickles of arrays name without calling them. */
    static Set<Value.Global> classes() {
        Set<Value.Global> classes = new HashSet<>();
        for (Set<String> names : List.of(ARRAYS, MASKED, RECORDS)) {
            for (String name : names) {
                int dot = name.lastIndexOf('.');
                classes.add(new Value.Global(name.substring(0, dot), name.substring(dot + 1)));
            }
        }
        return classes;
    }

    static boolean isRecord(Value value) {
        return value instanceof Value.Global name && RECORDS.contains(name.qualifiedName());
    }

    private static Value dtype(Call call) throws SourceException {
        call.expect(1, 3);
        DTypeBuilder builder = new DTypeBuilder(call);
        if (builder.isOfPythonTwo()) {
            call.context().evidence().pythonTwo();
        }
        return call.context().begin(new Value.TypeOf(builder.simple()),
                state -> new Value.TypeOf(builder.withState(state)));
    }

    private static Value array(Call call) throws SourceException {
        call.expect(3, 3);
        requireEmpty(call, call.arg(1));
        Value.Global name = className(call);
        if (!ARRAYS.contains(name.qualifiedName())) {
            return ofUnknownClass(call, name);
        }
        String kept = name.qualifiedName().equals("numpy.ndarray") ? null : name.qualifiedName();
        return call.context().begin(new Value.Unreadable("An array is stored without its contents."),
                state -> contents(call, call.tuple(state), kept));
    }

    /** An object that shows the array below its class if it is stored as plain arrays are. */
    private static Value ofUnknownClass(Call call, Value.Global name) {
        call.context().asksFor(name);
        Instance object = new Instance(name.qualifiedName(), false, null, null, null);
        return call.context().begin(object, state -> {
            boolean plain = state instanceof Sequence parts && parts.items().size() == 5
                    && parts.items().getFirst() instanceof Value.Int;
            if (plain) {
                object.fillBase(contents(call, call.tuple(state), null));
            } else {
                object.fill(state);
            }
            return object;
        });
    }

    /** What numpy allocates before the contents come is a promise only, so it must be small. */
    private static void requireEmpty(Call call, Value shape) throws SourceException {
        long size = 1;
        for (Value length : call.tuple(shape)) {
            long n = call.number(length);
            if (n < 0 || n > 1024 || (size *= n) > 1024) {
                throw call.unsuitable();
            }
        }
    }

    private static Value.Global className(Call call) throws SourceException {
        if (call.arg(0) instanceof Value.Global name) {
            return name;
        }
        throw call.unsuitable();
    }

    private static Value contents(Call call, List<Value> state, @Nullable String className) throws SourceException {
        if (state.size() != 5 || call.number(state.getFirst()) > 1) {
            throw call.unsuitable();
        }
        ArrayParts parts = ArrayParts.of(call, state.get(1), state.get(2), truth(call, state.get(3)));
        if (parts.dtype().hasObjects()) {
            return parts.objects(call, state.get(4));
        }
        return new Numeric.Array(parts.inNativeOrder(call.context(), data(call, state.get(4))), className);
    }

    static boolean truth(Call call, Value value) throws SourceException {
        return switch (value) {
            case Value.Bool(boolean truth) -> truth;
            case Value.Int(long number, _) -> number != 0;
            default -> throw call.unsuitable();
        };
    }

    static MemorySegment data(Call call, Value value) throws SourceException {
        if (value instanceof Value.Bytes bytes) {
            return bytes.content();
        }
        throw call.unsuitable();
    }

    static DType typeOf(Call call, Value value) throws SourceException {
        if (value instanceof Value.TypeOf(DType dtype) && !call.context().isUnfinished(value)) {
            return dtype;
        }
        throw call.unsuitable();
    }

    private static Value scalar(Call call) throws SourceException {
        call.expect(2, 2);
        DType dtype = typeOf(call, call.arg(0));
        if (dtype.hasObjects()) {
            throw call.unsuitable();
        }
        ArrayParts parts = new ArrayParts(dtype, new long[0], false);
        return new Numeric.Scalar(parts.inNativeOrder(call.context(), data(call, call.arg(1))));
    }

    /** Protocol 5: numpy leaves the byte order as it is. */
    private static Value overBuffer(Call call) throws SourceException {
        call.expect(4, 4);
        String order = call.text(3);
        if (!order.equals("C") && !order.equals("F")) {
            throw call.unsuitable();
        }
        ArrayParts parts = ArrayParts.of(call, call.arg(2), call.arg(1), order.equals("F"));
        if (parts.dtype().hasObjects()) {
            throw call.unsuitable();
        }
        return new Numeric.Array(parts.over(call.context(), data(call, call.arg(0))));
    }

    private static Value masked(Call call) throws SourceException {
        call.expect(4, 4);
        if (!MASKED.contains(className(call).qualifiedName())) {
            throw call.unsuitable();
        }
        return call.context().begin(new Value.Unreadable("A masked array is stored without its contents."),
                state -> maskedContents(call, call.tuple(state)));
    }

    private static Value maskedContents(Call call, List<Value> state) throws SourceException {
        if (state.size() != 7 || call.number(state.getFirst()) > 1) {
            throw call.unsuitable();
        }
        ArrayParts parts = ArrayParts.of(call, state.get(1), state.get(2), truth(call, state.get(3)));
        if (parts.dtype().hasObjects()) {
            throw call.context().unsupported("A masked array of Python objects is stored",
                    "Store its data and its mask as two arrays.");
        }
        NdArray data = parts.inNativeOrder(call.context(), data(call, state.get(4)));
        NdArray mask = parts.with(MaskedFill.maskType(parts.dtype()))
                .over(call.context(), data(call, state.get(5)));
        return new Numeric.Masked(data, mask, MaskedFill.of(state.get(6), data.dtype()));
    }
}
