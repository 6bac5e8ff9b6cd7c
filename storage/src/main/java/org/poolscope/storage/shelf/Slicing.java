package org.poolscope.storage.shelf;

import java.util.List;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;

/** Cuts values at one place; a cut that does not fit is told as a failure of that place. */
record Slicing(List<Slice> slices, String where) {
    Value cut(Value value) throws SourceException {
        try {
            return ValueSlice.of(value, slices);
        } catch (IndexOutOfBoundsException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), where,
                    "Choose a slice inside the value.");
        } catch (IllegalArgumentException e) {
            throw new SourceException.Unsupported(String.valueOf(e.getMessage()), where,
                    "Slice an array along its axes and a list once.");
        }
    }
}
