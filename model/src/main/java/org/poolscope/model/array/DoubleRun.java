package org.poolscope.model.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Turns elements into doubles, a run of evenly spaced ones at a time; the common types have a loop of their own. */
final class DoubleRun {
    private DoubleRun() {}

    /** The element at a byte address as a double; NaN for what is no number and for not-a-time. */
    static double one(MemorySegment data, long at, DType dtype) {
        return switch (dtype) {
            case DType.Plain(Kind kind, int size, ByteOrder order) -> switch (kind) {
                case FLOAT -> Elements.real(data, at, size, order);
                case BOOL, INT -> Elements.integer(data, at, size, order, true);
                case UINT -> size == 8
                        ? unsigned(Elements.integer(data, at, 8, order, true))
                        : Elements.integer(data, at, size, order, false);
                case COMPLEX, BYTES, TEXT, RAW, OBJECT, DATETIME, TIMEDELTA -> Double.NaN;
            };
            case DType.Temporal time -> {
                long ticks = Elements.integer(data, at, 8, time.order(), true);
                yield ticks == Long.MIN_VALUE ? Double.NaN : ticks;
            }
            case DType.Struct _,DType.SubArray _ -> Double.NaN;
        };
    }

    /** Elements {@code step} bytes apart go to {@code into} from {@code to} on. */
    static void read(MemorySegment data, long at, long step, DType dtype, double[] into, int to, int count) {
        if (!(dtype instanceof DType.Plain(Kind kind, int size, ByteOrder order))) {
            any(data, at, step, dtype, into, to, count);
        } else if (kind == Kind.FLOAT && size == 8) {
            float64(data, at, step, order, into, to, count);
        } else if (kind == Kind.FLOAT && size == 4) {
            float32(data, at, step, order, into, to, count);
        } else if (kind == Kind.INT && size == 4) {
            int32(data, at, step, order, into, to, count);
        } else if (kind == Kind.INT && size == 8) {
            int64(data, at, step, order, into, to, count);
        } else if (kind == Kind.UINT && size == 2) {
            uint16(data, at, step, order, into, to, count);
        } else if (kind == Kind.UINT && size == 1) {
            uint8(data, at, step, into, to, count);
        } else {
            any(data, at, step, dtype, into, to, count);
        }
    }

    private static void float64(MemorySegment data, long at, long step, ByteOrder order, double[] into, int to,
            int count) {
        if (step == Double.BYTES) {
            MemorySegment.copy(data, Elements.float64(order), at, into, to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            into[to + i] = Elements.float64(data, at + i * step, order);
        }
    }

    private static void float32(MemorySegment data, long at, long step, ByteOrder order, double[] into, int to,
            int count) {
        for (int i = 0; i < count; i++) {
            into[to + i] = Float.intBitsToFloat(Elements.int32(data, at + i * step, order));
        }
    }

    private static void int32(MemorySegment data, long at, long step, ByteOrder order, double[] into, int to,
            int count) {
        for (int i = 0; i < count; i++) {
            into[to + i] = Elements.int32(data, at + i * step, order);
        }
    }

    private static void int64(MemorySegment data, long at, long step, ByteOrder order, double[] into, int to,
            int count) {
        for (int i = 0; i < count; i++) {
            into[to + i] = Elements.integer(data, at + i * step, 8, order, true);
        }
    }

    private static void uint16(MemorySegment data, long at, long step, ByteOrder order, double[] into, int to,
            int count) {
        for (int i = 0; i < count; i++) {
            into[to + i] = Elements.integer(data, at + i * step, 2, order, false);
        }
    }

    private static void uint8(MemorySegment data, long at, long step, double[] into, int to, int count) {
        for (int i = 0; i < count; i++) {
            into[to + i] = Byte.toUnsignedInt(data.get(ValueLayout.JAVA_BYTE, at + i * step));
        }
    }

    private static void any(MemorySegment data, long at, long step, DType dtype, double[] into, int to, int count) {
        for (int i = 0; i < count; i++) {
            into[to + i] = one(data, at + i * step, dtype);
        }
    }

    /** The nearest double of 64 bits without a sign: halved with its last bit kept, so that rounding stays right. */
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }
}
