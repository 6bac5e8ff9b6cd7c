package org.poolscope.model.source;

import java.util.List;
import org.poolscope.model.value.Value;

/** What one read of a cursor brought: the values from {@code index} on, and how many before it were lost. */
public record View(long index, List<Value> values, long expired) {
    /** Copies the values. */
    public View {
        values = List.copyOf(values);
    }
}
