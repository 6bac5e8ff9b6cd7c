package org.poolscope.app.inspect;

import org.poolscope.model.value.Value;

/** What a copy takes. */
sealed interface Copied {
    /** A text that is at hand. */
    record Text(String text) implements Copied {}

    /** A value that has yet to be written out as Python would print it. */
    record Whole(Value value) implements Copied {}
}
