package org.poolscope.storage.export;

import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;

/**
 * One column of what is merged.
 *
 * @param name    unique within its rows
 * @param role    what it is for
 * @param type    what an element is; a {@link DType.SubArray} for an array's further axes; of texts as wide as the
 *                longest one, 4 bytes a code point
 * @param unit    as its source names it, empty if it has none
 * @param title   a longer name for people, empty if there is none
 * @param mayMiss whether an element may be missing
 */
public record Column(String name, Role role, DType type, String unit, String title, boolean mayMiss) {
    /** What a column is for. */
    public enum Role {
        /** Says where a row comes from: the session, the key, the index within its value. */
        PLACE,
        /** What rows were joined by. */
        KEY,
        /** The data. */
        VALUE
    }

    /** A column of data without a unit, of which no element is missing. */
    public static Column of(String name, DType type) {
        return new Column(name, Role.VALUE, type, "", "", false);
    }

    /** The type of a single number, text or time, below all axes. */
    public DType element() {
        return type instanceof DType.SubArray(DType base, _) ? base : type;
    }

    /** The lengths of its further axes, none for one element a row. */
    public List<Integer> tail() {
        return type instanceof DType.SubArray(_, List<Integer> shape) ? shape : List.of();
    }

    /** Whether its elements are texts, so that its cells are {@link Cells.Texts}. */
    public boolean isText() {
        return type.kind() == Kind.TEXT;
    }

    /** The same column under another name. */
    public Column named(String other) {
        return new Column(other, role, type, unit, title, mayMiss);
    }

    /** The same column with elements of another type. */
    public Column ofType(DType other) {
        return new Column(name, role, other, unit, title, mayMiss);
    }

    /** The same column, whose elements may be missing. */
    public Column thatMayMiss() {
        return mayMiss ? this : new Column(name, role, type, unit, title, true);
    }
}
