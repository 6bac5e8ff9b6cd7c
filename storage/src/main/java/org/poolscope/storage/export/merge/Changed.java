package org.poolscope.storage.export.merge;

import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Input;

/** Says that a source is not what it was when the merge was planned. */
final class Changed {
    private static final String REMEDY = "Nothing was written. Export it again once nobody writes to it.";

    private Changed() {}

    static SourceException of(Input input) {
        return new SourceException.Corrupt("This changed while it was read.", input.place(), REMEDY, null);
    }

    static SourceException shrank(Input input, InternalError fault) {
        return new SourceException.Corrupt("The file of this shrank while it was read.", input.place(), REMEDY, fault);
    }

    static SourceException gone(Input input) {
        return new SourceException.Corrupt("The file of this vanished while it was read.", input.place(), REMEDY, null);
    }
}
