package org.poolscope.storage.file;

import java.util.List;

/** A Python literal of the few kinds that array headers are written with; parsed, never evaluated. */
sealed interface Literal {

    /** Text between quotes. */
    record Text(String value) implements Literal {}

    /** A whole number. */
    record Whole(long value) implements Literal {}

    /** True or False. */
    record Truth(boolean value) implements Literal {}

    /** None. */
    record Nothing() implements Literal {}

    /** A list or tuple. */
    record Items(List<Literal> values) implements Literal {
        /** Copies the values. */
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A dict: keys and values in turn. */
    record Pairs(List<Literal> values) implements Literal {
        /** Copies the values. */
        public Pairs {
            values = List.copyOf(values);
        }
    }
}
