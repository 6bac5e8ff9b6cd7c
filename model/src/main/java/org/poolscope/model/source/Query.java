package org.poolscope.model.source;

/** A question that a source answers with entries. */
public sealed interface Query permits Query.ByName {

    /** Entries at or below {@code under} whose own name fits the pattern. */
    record ByName(DataPath under, NamePattern pattern) implements Query {}
}
