package org.poolscope.storage.shelf.pickle;

import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** Makes the data that a name and its arguments stand for. */
@FunctionalInterface
interface Builder {
    /** The value; fails if the arguments cannot be those of such data. */
    Value build(Call call) throws SourceException;
}
