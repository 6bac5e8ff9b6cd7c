package org.poolscope.model.product;

import java.util.Optional;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A column of a table. */
public final class Column extends ArrayDataset {
    Column(Container.Instance stored) {
        super(stored);
    }

    /** A new one; fdi describes a column by its name if by nothing better. */
    public static Column of(Value data, Optional<String> unit, String description) {
        return new Column(NewDataset.array("Column", data, unit, description));
    }
}
