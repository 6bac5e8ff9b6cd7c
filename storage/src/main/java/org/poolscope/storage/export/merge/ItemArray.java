package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.value.Clock;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Single values as the elements of an array of a type that {@link ItemType} and {@link Promotion} found. */
final class ItemArray {
    private static final long MICROS = 1_000_000;
    /** The times of products count from 1958 on, atomic seconds all the way. */
    private static final long FINE_TIME_TO_1970 = 4383 * 86_400 * MICROS;

    private ItemArray() {}

    /** One element an item; None leaves zeros, moments that are not known numpy's NaT. */
    static NdArray of(List<Value> items, DType type) throws Unmergeable {
        int width = type.itemSize();
        if (items.size() > 0 && width > (Integer.MAX_VALUE - 8) / items.size()) {
            throw new Unmergeable("the array would have " + items.size() + " items of " + width
                    + " bytes, as each takes as many as the longest, and 2 GB in all is the most that fits");
        }
        ByteBuffer out = ByteBuffer.allocate(width * items.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < items.size(); i++) {
            out.position(i * width);
            put(items.get(i), type, out);
        }
        return NdArray.of(type, new long[]{items.size()}, false, MemorySegment.ofArray(out.array()));
    }

    private static void put(Value item, DType type, ByteBuffer out) {
        if (item instanceof Numeric.Scalar(NdArray data)) {
            out.put(Cast.to(data, type).bytes().asByteBuffer());
            return;
        }
        switch (type.kind()) {
            case BOOL -> out.put((byte) (item instanceof Value.Bool(boolean set) && set ? 1 : 0));
            case INT, UINT -> integer(whole(item).longValue(), type.itemSize(), out);
            case FLOAT -> real(real(item), type.itemSize(), out);
            case COMPLEX -> {
                int half = type.itemSize() / 2;
                real(item instanceof Value.Complex(double re, _) ? re : real(item), half, out);
                real(item instanceof Value.Complex(_, double im) ? im : 0, half, out);
            }
            case BYTES -> {
                if (item instanceof Value.Bytes bytes) {
                    out.put(bytes.toArray());
                }
            }
            default -> out.putLong(time(item, type));
        }
    }

    private static void real(double number, int width, ByteBuffer out) {
        switch (width) {
            case 2 -> out.putShort(Float.floatToFloat16((float) number));
            case 4 -> out.putFloat((float) number);
            default -> out.putDouble(number);
        }
    }

    private static void integer(long number, int width, ByteBuffer out) {
        switch (width) {
            case 1 -> out.put((byte) number);
            case 2 -> out.putShort((short) number);
            case 4 -> out.putInt((int) number);
            default -> out.putLong(number);
        }
    }

    private static BigInteger whole(Value item) {
        return switch (item) {
            case Value.Whole whole -> whole.exact();
            case Value.Bool(boolean set) -> set ? BigInteger.ONE : BigInteger.ZERO;
            default -> BigInteger.ZERO;
        };
    }

    private static double real(Value item) {
        return switch (item) {
            case Value.Real(double number) -> number;
            case Numeric.Quantity quantity -> quantity.value();
            case Value.None _ -> Double.NaN;
            default -> whole(item).doubleValue();
        };
    }

    private static long time(Value item, DType type) {
        return switch (item) {
            case Clock.Date(var day) when type.equals(ItemType.DAY) -> day.toEpochDay();
            case Clock.Date(var day) -> day.toEpochDay() * 86_400 * MICROS;
            case Clock.DateTime(var moment, _, var zone) ->
                ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), moment)
                        - (zone == null ? 0 : zone.offsetMicros());
            case Clock.Span(long days, int seconds, int micros) -> (days * 86_400 + seconds) * MICROS + micros;
            default -> FineTime.from(item).flatMap(FineTime::micros).map(micros -> micros - FINE_TIME_TO_1970)
                    .orElse(Long.MIN_VALUE);
        };
    }
}
