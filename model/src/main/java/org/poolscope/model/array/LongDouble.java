package org.poolscope.model.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteOrder;

/**
 * The long doubles that numpy stores: the 80 bit form of x87 (little-endian, in 12 or 16 bytes) and IEEE binary128
 * (big-endian, as s390x writes it). Kept as sign, whole mantissa and power of two, so that no digit is lost.
 */
record LongDouble(boolean negative, BigInteger mantissa, int power, boolean special, int precision) {
    private static final ValueLayout.OfLong LONG_LE = ValueLayout.JAVA_LONG_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT_LE = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG_BE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int BIAS = 16383;
    private static final int X87 = 64;
    private static final int QUAD = 113;
    private static final double BITS_PER_DIGIT = 3.321928094887362;
    /** Decimal digits that tell any two binary128 apart. */
    private static final int LONGEST = 36;

    static LongDouble read(MemorySegment data, long at, int size, ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN && size == 16 ? quad(data, at) : extended(data, at);
    }

    /** The nearest double. */
    double toDouble() {
        double sign = negative ? -1 : 1;
        if (special) {
            return mantissa.signum() == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
        }
        if (mantissa.signum() == 0 || power < -1300) {
            return sign * 0.0;
        }
        return power > 1100 ? sign * Double.POSITIVE_INFINITY : sign * exact().doubleValue();
    }

    /** The shortest decimal digits that read back equal, arranged as numpy does. */
    String text() {
        if (special) {
            return mantissa.signum() != 0 ? "nan" : negative ? "-inf" : "inf";
        }
        String sign = negative ? "-" : "";
        if (mantissa.signum() == 0) {
            return sign + "0.0";
        }
        BigDecimal shortest = shortest(exact()).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        return FloatText.arrange(sign, digits, digits.length() - shortest.scale());
    }

    /** Halves the range of digits: if some are enough, so are more. */
    private BigDecimal shortest(BigDecimal exact) {
        int low = 1;
        int high = LONGEST;
        while (low < high) {
            int middle = (low + high) / 2;
            boolean enough = of(rounded(exact, middle), false, precision).exact().compareTo(exact) == 0;
            low = enough ? low : middle + 1;
            high = enough ? middle : high;
        }
        return rounded(exact, low);
    }

    private static BigDecimal rounded(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /** Writes the long double nearest to a decimal text; the bytes that pad it become zero. */
    static void write(MemorySegment data, long at, int size, ByteOrder order, String text) {
        boolean quad = order == ByteOrder.BIG_ENDIAN && size == 16;
        double rough = FloatText.parse(text);
        LongDouble value = Double.isNaN(rough) || text.endsWith("inf")
                ? new LongDouble(text.startsWith("-"), BigInteger.valueOf(Double.isNaN(rough) ? 1 : 0), 0, true, X87)
                : of(new BigDecimal(text), text.startsWith("-"), quad ? QUAD : X87);
        data.asSlice(at, size).fill((byte) 0);
        if (quad) {
            value.writeQuad(data, at);
        } else {
            value.writeExtended(data, at);
        }
    }

    private static LongDouble of(BigDecimal number, boolean negative, int precision) {
        BigDecimal size = number.abs();
        if (size.signum() == 0) {
            return new LongDouble(negative, BigInteger.ZERO, 0, false, precision);
        }
        int guess = (int) Math.floor((size.precision() - size.scale() - 1) * BITS_PER_DIGIT) - precision;
        int power = Math.max(guess, smallestPower(precision));
        BigInteger mantissa = quotient(size, power);
        while (mantissa.bitLength() > precision) {
            power++;
            mantissa = quotient(size, power);
        }
        boolean tooLarge = power + precision > BIAS + 1;
        return new LongDouble(negative, tooLarge ? BigInteger.ZERO : mantissa, power, tooLarge, precision);
    }

    private static BigInteger quotient(BigDecimal size, int power) {
        BigDecimal scaled = power < 0 ? size.multiply(twoTo(-power)) : size.divide(twoTo(power), 60, RoundingMode.DOWN);
        return scaled.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    }

    private BigDecimal exact() {
        return new BigDecimal(mantissa).multiply(twoTo(power));
    }

    private static BigDecimal twoTo(int power) {
        BigDecimal size = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(power)));
        return power >= 0 ? size : BigDecimal.ONE.divide(size);
    }

    private static LongDouble extended(MemorySegment data, long at) {
        BigInteger mantissa = Elements.unsigned(data.get(LONG_LE, at));
        int top = Short.toUnsignedInt(data.get(SHORT_LE, at + 8));
        int exponent = top & 0x7FFF;
        boolean special = exponent == 0x7FFF;
        BigInteger kept = special ? mantissa.clearBit(63) : mantissa;
        return new LongDouble((top & 0x8000) != 0, kept, Math.max(exponent, 1) - BIAS - 63, special, X87);
    }

    private static LongDouble quad(MemorySegment data, long at) {
        long high = data.get(LONG_BE, at);
        int exponent = (int) (high >>> 48) & 0x7FFF;
        boolean special = exponent == 0x7FFF;
        BigInteger fraction = BigInteger.valueOf(high & 0xFFFF_FFFF_FFFFL).shiftLeft(64)
                .or(Elements.unsigned(data.get(LONG_BE, at + 8)));
        BigInteger mantissa = exponent == 0 || special ? fraction : fraction.setBit(112);
        return new LongDouble(high < 0, mantissa, Math.max(exponent, 1) - BIAS - 112, special, QUAD);
    }

    private void writeExtended(MemorySegment data, long at) {
        BigInteger bits = special ? mantissa.shiftLeft(62).setBit(63) : mantissa.shiftLeft(room());
        data.set(LONG_LE, at, bits.longValue());
        data.set(SHORT_LE, at + 8, (short) (exponent() | (negative ? 0x8000 : 0)));
    }

    private void writeQuad(MemorySegment data, long at) {
        BigInteger bits = special ? mantissa.shiftLeft(111) : mantissa.shiftLeft(room()).clearBit(112);
        long sign = negative ? Long.MIN_VALUE : 0;
        data.set(LONG_BE, at, bits.shiftRight(64).longValue() | ((long) exponent() << 48) | sign);
        data.set(LONG_BE, at + 8, bits.longValue());
    }

    /** Places by which the mantissa moves up until its top bit is set or the exponent can go no lower. */
    private int room() {
        return mantissa.signum() == 0
                ? 0
                : Math.min(precision - mantissa.bitLength(), power - smallestPower(precision));
    }

    private int exponent() {
        boolean normal = mantissa.bitLength() + room() == precision;
        return special ? 0x7FFF : normal ? power - room() + BIAS + precision - 1 : 0;
    }

    private static int smallestPower(int precision) {
        return 2 - BIAS - precision;
    }
}
