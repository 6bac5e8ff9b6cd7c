package org.poolscope.storage.shelf.pickle;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.TimeUnit;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Value;

/** Makes an element type of what numpy stores: a code, then a state with byte order, fields, size and time unit. */
final class DTypeBuilder {
    private static final int ALIGNED = 0x80;

    private final Call call;
    private final String code;

    DTypeBuilder(Call call) throws SourceException {
        this.call = call;
        this.code = NumpyBuilders.isRecord(call.arg(0)) ? "V0" : call.text(0);
    }

    /** numpy for Python 2 writes {@code (code, 0, 1)}, later ones {@code (code, False, True)}. */
    boolean isOfPythonTwo() {
        return call.count() == 3 && call.args().get(1) instanceof Value.Int
                && call.args().get(2) instanceof Value.Int;
    }

    /** The type as far as its code tells. */
    DType simple() throws SourceException {
        return plain(ByteOrder.LITTLE_ENDIAN);
    }

    /** The whole type; states have versions 3 and 4, the latter with a unit of time. */
    DType withState(Value value) throws SourceException {
        List<Value> state = call.tuple(value);
        if (state.size() < 8 || state.size() > 9 || call.number(state.getFirst()) < 3
                || call.number(state.getFirst()) > 4) {
            throw call.context().unsupported("A numpy type is stored in a form that is not known", "");
        }
        ByteOrder order = call.textOf(state.get(1)).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int size = call.small(state.get(5));
        if (!(state.get(2) instanceof Value.None)) {
            return subArray(call.tuple(state.get(2)), size);
        }
        if (!(state.get(3) instanceof Value.None)) {
            return structure(state, size);
        }
        if (state.size() == 9 && (code.startsWith("M") || code.startsWith("m"))) {
            return temporal(call.tuple(state.get(8)), order);
        }
        return code.startsWith("V") ? raw(size) : checked(plain(order), size);
    }

    private DType plain(ByteOrder order) throws SourceException {
        try {
            boolean objects = code.startsWith("O") && code.length() == 2;
            if (objects) {
                int size = code.charAt(1) - '0';
                return isOfPythonTwo()
                        ? DType.oldObject(size)
                        : new DType.Plain(Kind.OBJECT, size,
                                ByteOrder.LITTLE_ENDIAN);
            }
            return TypeString.parse(code).withOrder(order);
        } catch (IllegalArgumentException _) {
            throw call.context().unsupported("The numpy type '" + shortened(code) + "' is not known", "");
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** The size is told twice for texts and bytes; both must agree. */
    private DType checked(DType type, int size) throws SourceException {
        if (size != -1 && size != type.itemSize()) {
            throw call.unsuitable();
        }
        return type;
    }

    private DType raw(int size) throws SourceException {
        if (size < 0) {
            throw call.unsuitable();
        }
        return DType.of(Kind.RAW, size);
    }

    private DType temporal(List<Value> metadata, ByteOrder order) throws SourceException {
        if (metadata.size() != 2) {
            throw call.unsuitable();
        }
        List<Value> unit = call.tuple(metadata.get(1));
        if (unit.size() < 2) {
            throw call.unsuitable();
        }
        TimeUnit known = TimeUnit.of(call.textOf(unit.get(0))).orElseThrow(call::unsuitable);
        Kind kind = code.startsWith("M") ? Kind.DATETIME : Kind.TIMEDELTA;
        return new DType.Temporal(kind, known, call.small(unit.get(1)), order);
    }

    private DType subArray(List<Value> parts, int size) throws SourceException {
        if (parts.size() != 2) {
            throw call.unsuitable();
        }
        DType base = NumpyBuilders.typeOf(call, parts.getFirst());
        List<Value> lengths = parts.get(1) instanceof Value.Int ? List.of(parts.get(1)) : call.tuple(parts.get(1));
        List<Integer> shape = new ArrayList<>();
        long bytes = base.itemSize();
        for (Value length : lengths) {
            int n = call.small(length);
            bytes *= n;
            if (n < 0 || bytes > Integer.MAX_VALUE || shape.size() > 64) {
                throw call.unsuitable();
            }
            shape.add(n);
        }
        DType.SubArray sub = new DType.SubArray(base, shape);
        call.context().work().spend(TypeSize.of(sub, call));
        return checked(sub, size);
    }

    private DType structure(List<Value> state, int size) throws SourceException {
        if (!(state.get(4) instanceof Mapping known) || size < 0) {
            throw call.unsuitable();
        }
        Map<String, Value> parts = byName(known);
        List<DType.Field> fields = new ArrayList<>();
        for (Value name : call.tuple(state.get(3))) {
            String text = call.textOf(name);
            fields.add(field(text, call.tuple(parts.getOrDefault(text, Value.None.NONE)), size));
        }
        boolean aligned = (call.number(state.get(7)) & ALIGNED) != 0;
        DType.Struct struct = new DType.Struct(size, fields, aligned);
        call.context().work().spend(TypeSize.of(struct, call));
        return struct;
    }

    private Map<String, Value> byName(Mapping known) throws SourceException {
        Map<String, Value> parts = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            parts.put(call.textOf(known.key(i)), known.value(i));
        }
        return parts;
    }

    private DType.Field field(String name, List<Value> parts, int size) throws SourceException {
        if (parts.size() < 2 || parts.size() > 3) {
            throw call.unsuitable();
        }
        DType type = NumpyBuilders.typeOf(call, parts.getFirst());
        int offset = call.small(parts.get(1));
        if (offset < 0 || type.itemSize() > size - offset) {
            throw call.context().corrupt("The field " + shortened(name) + " of a numpy structure lies outside it");
        }
        return new DType.Field(name, offset, type, parts.size() == 3 ? call.textOf(parts.get(2)) : null);
    }
}
