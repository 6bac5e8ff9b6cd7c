package org.poolscope.model.value;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;

/**
 * A thing that a store holds, with the distinctions that its own language makes. Values are inert: an object of a class
 * that Poolscope does not know shows its class name and state, nothing more.
 *
 * <p>Containers may share parts and may contain themselves, so they are equal only to themselves; compare contents with
 * {@link TaggedForm}.
 */
public sealed interface Value
        permits Value.None, Value.Bool, Value.Whole, Value.Real, Value.Complex, Value.Text, Value.Bytes, Value.Decimal,
        Value.Fraction, Value.Uuid, Value.Range, Value.Global, Value.PathName, Value.TypeOf, Value.Unreadable,
        Value.Reference, Value.EnumMember, Value.SliceOf, Clock, Container, Numeric {

    /** Python's None, JSON's null. */
    record None() implements Value {
        /** The only one needed. */
        public static final None NONE = new None();
    }

    /** A truth value. */
    record Bool(boolean value) implements Value {}

    /** An integer of any size. */
    sealed interface Whole extends Value permits Int, BigInt {
        /** The exact number. */
        BigInteger exact();

        /** True for Python 2's own type {@code long}, written {@code 7L} there. */
        boolean isLong();

        /** The smallest form that holds {@code number}. */
        static Whole of(BigInteger number, boolean isLong) {
            return number.bitLength() < 64 ? new Int(number.longValue(), isLong) : new BigInt(number, isLong);
        }
    }

    /** An integer of up to 64 bits. */
    record Int(long value, boolean isLong) implements Whole {
        /** An ordinary integer. */
        public Int(long value) {
            this(value, false);
        }

        @Override
        public BigInteger exact() {
            return BigInteger.valueOf(value);
        }
    }

    /** An integer of more than 64 bits. */
    record BigInt(BigInteger value, boolean isLong) implements Whole {
        @Override
        public BigInteger exact() {
            return value;
        }
    }

    /** An IEEE double. */
    record Real(double value) implements Value {}

    /** A complex number of two doubles. */
    record Complex(double re, double im) implements Value {}

    /** Unicode text; lone surrogates are kept as they came. */
    record Text(String value) implements Value {}

    /** Bytes of the three Python types that hold them, over memory that may be mapped. */
    final class Bytes implements Value {
        private final ByteType type;
        private final MemorySegment content;

        /** Over {@code content}, not copied. */
        public Bytes(ByteType type, MemorySegment content) {
            this.type = type;
            this.content = content;
        }

        /** Over {@code content}, not copied. */
        public Bytes(ByteType type, byte[] content) {
            this(type, MemorySegment.ofArray(content));
        }

        /** Which Python type holds bytes: {@code bytes}, {@code bytearray}, or the {@code str} of Python 2. */
        public enum ByteType {
            BYTES, BYTEARRAY, PY2_STR
        }

        /** Which Python type. */
        public ByteType type() {
            return type;
        }

        /** How many. */
        public long size() {
            return content.byteSize();
        }

        /** The bytes where they lie. */
        public MemorySegment content() {
            return content;
        }

        /** The bytes, a copy. */
        public byte[] toArray() {
            return content.toArray(ValueLayout.JAVA_BYTE);
        }

        /** Each byte as the character of the same number. */
        public String latin1() {
            return new String(toArray(), StandardCharsets.ISO_8859_1);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes bytes && bytes.type == type && Arrays.equals(bytes.toArray(), toArray());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(toArray());
        }
    }

    /** A decimal number as text, since expanding its exponent could take gigabytes. */
    record Decimal(String text) implements Value {}

    /** An exact quotient. */
    record Fraction(BigInteger numerator, BigInteger denominator) implements Value {}

    /** A UUID. */
    record Uuid(UUID value) implements Value {}

    /** Python's range, never expanded; {@code legacy} for Python 2's xrange. */
    record Range(BigInteger start, BigInteger stop, BigInteger step, boolean legacy) implements Value {}

    /** A class or function named but not called. */
    record Global(String module, String name) implements Value {
        /** Module and name with a dot between. */
        public String qualifiedName() {
            return module + "." + name;
        }
    }

    /** A file path as data, with its pathlib class name such as {@code PurePosixPath}. */
    record PathName(String className, String text) implements Value {}

    /** An array element type as data. */
    record TypeOf(DType dtype) implements Value {}

    /** A member of an enumeration; the name is known only where the class has been described. */
    record EnumMember(String className, @Nullable String name, Value value) implements Value {}

    /** Python's slice object. */
    record SliceOf(Value start, Value stop, Value step) implements Value {}

    /** Points at another thing in the same store, such as a scan, by its key; {@code kind} is the tag of the form. */
    record Reference(String kind, String key) implements Value {}

    /** A place where a value should be and why it cannot be read. */
    record Unreadable(String why) implements Value {}
}
