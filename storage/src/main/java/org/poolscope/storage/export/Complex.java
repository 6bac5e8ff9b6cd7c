package org.poolscope.storage.export;

import java.nio.ByteOrder;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;

/** The two parts of complex numbers as arrays of their own, sharing memory with them. */
public final class Complex {
    private Complex() {}

    /** The real parts. */
    public static NdArray real(NdArray numbers) {
        return part(numbers, 0);
    }

    /** The imaginary parts. */
    public static NdArray imaginary(NdArray numbers) {
        return part(numbers, 1);
    }

    private static NdArray part(NdArray numbers, int number) {
        if (!(numbers.dtype() instanceof DType.Plain(Kind kind, int size, ByteOrder order)) || kind != Kind.COMPLEX) {
            throw new IllegalArgumentException(numbers.dtype().str() + " is not complex");
        }
        DType half = new DType.Plain(Kind.FLOAT, size / 2, order);
        DType pair = new DType.Struct(size, List.of(new DType.Field("r", 0, half, null),
                new DType.Field("i", size / 2, half, null)), false);
        NdArray pairs = NdArray.of(pair, numbers.shape(), false, numbers.bytes());
        return pairs.field(((DType.Struct) pair).fields().get(number));
    }
}
