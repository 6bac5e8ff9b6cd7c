package org.poolscope.model.product;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * An array with a unit: nested lists, a typed array, bytes, None or any other value. Ragged lists are kept as they are.
 */
public sealed class ArrayDataset extends Dataset permits Column, MediaWrapper {
    ArrayDataset(Container.Instance stored) {
        super(stored);
    }

    /** A new one; its metadata hold what fdi puts there: shape, type, unit and their kin. */
    public static ArrayDataset of(Value data, Optional<String> unit, String description) {
        return new ArrayDataset(NewDataset.array("ArrayDataset", data, unit, description));
    }

    /** The data as stored. */
    public Value data() {
        return members().orNone(DATA);
    }

    /** The unit of every element. */
    public Optional<String> unit() {
        return meta().get("unit").map(Parameter::value).filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).value());
    }

    /** The code of each element, such as {@code d}; empty for none or {@code UNKNOWN}. */
    public Optional<String> typecode() {
        return Optional.of(meta().text("typecode")).filter(code -> !code.isEmpty() && !code.equals(Parameter.UNKNOWN));
    }

    /** The shape as stored in the metadata, otherwise that of the data; empty list for a single value. */
    public List<Long> shape() {
        return meta().get("shape").map(Parameter::value).flatMap(ArrayShape::stored)
                .orElseGet(() -> ArrayShape.of(data()));
    }
}
