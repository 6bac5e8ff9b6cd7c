package org.poolscope.model.stream;

import java.util.List;

/** The keys of scans that fit a search, oldest first, and the mark after which none has been missed. */
public record FoundScans(String timetag, List<String> keys) {
    /** Copies the keys. */
    public FoundScans {
        keys = List.copyOf(keys);
    }
}
