package org.poolscope.model.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;

/** Arrays and what belongs to them. Equal only to themselves, as their memory may be large or shared. */
public sealed interface Numeric extends Value
        permits Numeric.Array, Numeric.Scalar, Numeric.Masked, Numeric.ObjectArray, Numeric.Quantity {

    /** A numpy array; {@code className} is null for a plain one, else the subclass, such as a matrix. */
    record Array(NdArray data, @Nullable String className) implements Numeric {
        /** A plain array. */
        public Array(NdArray data) {
            this(data, null);
        }
    }

    /** One numpy element with its type: an array without axes. */
    record Scalar(NdArray data) implements Numeric {}

    /** A masked array: {@code mask} is true where an element is missing; the fill value has no axes. */
    record Masked(NdArray data, NdArray mask, @Nullable NdArray fill) implements Numeric {}

    /** An array of Python objects, its elements in C order; {@code order} is C or F as numpy would say. */
    record ObjectArray(DType dtype, List<Long> shape, String order, List<Value> items) implements Numeric {
        /** Copies the shape; the elements are not copied. */
        public ObjectArray {
            shape = List.copyOf(shape);
        }
    }

    /**
     * A number with a physical dimension (Brian): {@code value} in SI base units, exponents of metre, kilogram, second,
     * ampere, kelvin, mole, candela.
     */
    record Quantity(String className, double value, List<Double> dimensions) implements Numeric {
        /** Copies the exponents. */
        public Quantity {
            dimensions = List.copyOf(dimensions);
        }
    }
}
