package org.poolscope.storage.shelf.pickle;

import java.nio.ByteOrder;
import java.util.Map;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Python's own array module: a machine format code and bytes (CPython, arraymodule.c). */
final class ArrayModuleBuilder {
    private static final int LAST = 17;

    private ArrayModuleBuilder() {}

    static void addTo(Map<Value.Global, Builder> data) {
        data.put(new Value.Global("array", "_array_reconstructor"), ArrayModuleBuilder::array);
    }

    private static Value array(Call call) throws SourceException {
        call.expect(4, 4);
        DType dtype = dtype(call, call.small(call.arg(2)));
        long length = NumpyBuilders.data(call, call.arg(3)).byteSize() / dtype.itemSize();
        ArrayParts parts = new ArrayParts(dtype, new long[]{length}, false);
        return new Numeric.Array(parts.over(call.context(), NumpyBuilders.data(call, call.arg(3))), "array.array");
    }

    private static DType dtype(Call call, int code) throws SourceException {
        if (code < 0 || code > LAST) {
            throw call.context().unsupported("An array of texts of the module array is stored", "");
        }
        return type(code);
    }

    /** Codes 0 and 1 are single bytes, unsigned and signed; then come pairs of little and big-endian. */
    private static DType type(int code) {
        ByteOrder order = code > 1 && (code & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return switch (code) {
            case 0 -> DType.of(Kind.UINT, 1);
            case 1 -> DType.of(Kind.INT, 1);
            case 2, 3 -> new DType.Plain(Kind.UINT, 2, order);
            case 4, 5 -> new DType.Plain(Kind.INT, 2, order);
            case 6, 7 -> new DType.Plain(Kind.UINT, 4, order);
            case 8, 9 -> new DType.Plain(Kind.INT, 4, order);
            case 10, 11 -> new DType.Plain(Kind.UINT, 8, order);
            case 12, 13 -> new DType.Plain(Kind.INT, 8, order);
            case 14, 15 -> new DType.Plain(Kind.FLOAT, 4, order);
            default -> new DType.Plain(Kind.FLOAT, 8, order);
        };
    }

    /** The code of a type, -1 if the module has none. */
    static int format(DType dtype) {
        for (int code = 0; code <= LAST; code++) {
            if (type(code).equals(dtype)) {
                return code;
            }
        }
        return -1;
    }

    /** The letter of the module for a code. */
    static String letter(int code) {
        return "BbHHhhIIiiQQqqffdd".substring(code, code + 1);
    }
}
