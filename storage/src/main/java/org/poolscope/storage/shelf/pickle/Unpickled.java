package org.poolscope.storage.shelf.pickle;

import org.poolscope.model.value.Value;

/**
 * A value read from a pickle.
 *
 * @param value the value; large arrays and bytes in it are slices of the pickle itself
 * @param notes how it was stored
 */
public record Unpickled(Value value, PickleNotes notes) {}
