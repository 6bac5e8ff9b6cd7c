package org.poolscope.storage.export;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementWriter;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;

/** Arrays of several axes of every kind of number, their elements counted from 0 in C order. */
public final class ShapedArrays {
    private static final List<long[]> SHAPES = List.of(new long[]{7}, new long[]{4, 3}, new long[]{5, 2, 3},
            new long[]{1, 6}, new long[]{4, 1, 2});

    private ShapedArrays() {}

    /** Arrays under their numpy types and shapes: {@code u2 5 2 3}. */
    public static Map<String, NdArray> all() {
        Map<String, NdArray> all = new TreeMap<>();
        for (String type : List.of("b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f4", "f8", "c8", "c16")) {
            for (long[] shape : SHAPES) {
                StringBuilder name = new StringBuilder(type);
                LongStream.of(shape).forEach(axis -> name.append(' ').append(axis));
                all.put(name.toString(), array(type, shape));
            }
        }
        return all;
    }

    private static NdArray array(String type, long[] shape) {
        Kind kind = switch (type.charAt(0)) {
            case 'b' -> Kind.BOOL;
            case 'i' -> Kind.INT;
            case 'u' -> Kind.UINT;
            case 'f' -> Kind.FLOAT;
            default -> Kind.COMPLEX;
        };
        int size = Integer.parseInt(type, 1, type.length(), 10);
        List<Object> elements = new ArrayList<>();
        for (long i = 0; i < NdArray.sizeOf(shape); i++) {
            elements.add(switch (kind) {
                case BOOL -> i % 2 == 1;
                case COMPLEX -> List.of(i + ".0", -i + ".5");
                case FLOAT -> i + ".0";
                default -> Long.toString(i);
            });
        }
        return ElementWriter.array(DType.of(kind, size), shape, false, elements);
    }

    /** A large array of doubles counted from 0, to be written in several blocks. */
    public static NdArray counted(long... shape) {
        double[] numbers = LongStream.range(0, NdArray.sizeOf(shape)).asDoubleStream().toArray();
        return NdArray.of(DType.FLOAT64, shape, false, MemorySegment.ofArray(numbers));
    }
}
