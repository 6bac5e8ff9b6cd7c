package org.poolscope.storage.export.merge;

import java.math.BigInteger;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.TimeUnit;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.value.Clock;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.UnitName;
import org.poolscope.model.value.Value;

/** The type that numpy has for a single value of Python. */
final class ItemType {
    /** Of moments: microseconds, as Python counts. */
    static final DType MOMENT = new DType.Temporal(Kind.DATETIME, TimeUnit.MICRO, 1, ByteOrder.LITTLE_ENDIAN);
    /** Of days. */
    static final DType DAY = new DType.Temporal(Kind.DATETIME, TimeUnit.DAY, 1, ByteOrder.LITTLE_ENDIAN);
    /** Of spans of time. */
    static final DType SPAN = new DType.Temporal(Kind.TIMEDELTA, TimeUnit.MICRO, 1, ByteOrder.LITTLE_ENDIAN);
    /** The unit of a moment whose zone is known, which is written in UTC. */
    static final String UTC = "UTC";

    /** The unit of a moment of a product, which counts atomic seconds. */
    static final String TAI = "TAI";

    private static final DType UINT64 = DType.of(Kind.UINT, 8);
    private static final DType COMPLEX = DType.of(Kind.COMPLEX, 16);
    private static final DType TEXT = DType.of(Kind.TEXT, 4);

    private ItemType() {}

    /** The type; null for what numpy would keep as an object. Texts and bytes are as wide as they are. */
    static @Nullable DType of(Value item) {
        return switch (item) {
            case Value.Bool _ -> DType.BOOL;
            case Value.Int _ -> DType.INT64;
            case Value.BigInt(BigInteger number, _) when number.signum() > 0 && number.bitLength() <= Long.SIZE ->
                UINT64;
            case Value.Real _,Numeric.Quantity _ -> DType.FLOAT64;
            case Value.Complex _ -> COMPLEX;
            case Value.Text _ -> TEXT;
            case Value.Bytes bytes when bytes.size() < 1 << 20 -> DType.of(Kind.BYTES, (int) Math.max(1, bytes.size()));
            case Numeric.Scalar(var data) when data.dtype() instanceof DType.Plain plain
                    && (plain.kind().isReal() || plain.kind() == Kind.COMPLEX) ->
                plain.withOrder(ByteOrder.LITTLE_ENDIAN);
            case Numeric.Scalar(var data) when data.dtype() instanceof DType.Temporal time ->
                time.withOrder(ByteOrder.LITTLE_ENDIAN);
            case Clock.Date _ -> DAY;
            case Clock.DateTime _ -> MOMENT;
            case Clock.Span _ -> SPAN;
            case Container.Instance object when FineTime.from(object).isPresent() -> MOMENT;
            default -> null;
        };
    }

    /** The unit that a value brings along; of a moment the time scale that is known of it. */
    static String unit(Value item) {
        return switch (item) {
            case Numeric.Quantity quantity -> UnitName.stored(quantity.dimensions());
            case Clock.DateTime(_, _, var zone) when zone != null -> UTC;
            case Container.Instance object when FineTime.from(object).isPresent() -> TAI;
            default -> "";
        };
    }

    /** Why a value has no type. */
    static String why(Value item) {
        return item instanceof Value.BigInt
                ? "an integer needs more than 64 bits"
                : "an item is neither a number nor a text";
    }
}
