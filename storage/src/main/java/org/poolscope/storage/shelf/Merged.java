package org.poolscope.storage.shelf;

import java.util.List;
import org.poolscope.model.value.Value;

/** What {@code get_merged} answers: one list, or Python's error. */
public sealed interface Merged {

    /** The lists and tuples of the sessions one behind the other; floats alone stay unboxed. */
    record Items(List<Value> items) implements Merged {}

    /** A value was no list. */
    record Refused(PythonError error) implements Merged {}
}
