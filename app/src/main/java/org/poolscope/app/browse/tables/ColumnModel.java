package org.poolscope.app.browse.tables;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A column of a table as a person wants it: its name, the type of its elements and their unit. */
final class ColumnModel {
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final StringProperty dtype = new SimpleStringProperty(this, "dtype");
    private final StringProperty unit = new SimpleStringProperty(this, "unit", "");

    ColumnModel(String name, String dtype) {
        this.name.set(name);
        this.dtype.set(dtype);
    }

    StringProperty name() {
        return name;
    }

    /** In numpy's letters, such as {@code <i4}. */
    StringProperty dtype() {
        return dtype;
    }

    /** As it will stand beside the rows, empty for none. */
    StringProperty unit() {
        return unit;
    }
}
