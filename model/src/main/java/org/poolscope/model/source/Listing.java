package org.poolscope.model.source;

import java.util.List;
import java.util.OptionalLong;

/** One page of entries, and how many there are in all if that is known. */
public record Listing(List<Entry> entries, OptionalLong total) {
    /** Copies the entries. */
    public Listing {
        entries = List.copyOf(entries);
    }

    /** The page of a list that is at hand. */
    public static Listing of(List<Entry> all, Page page) {
        int from = (int) Math.min(page.offset(), all.size());
        int to = (int) Math.min((long) from + page.limit(), all.size());
        return new Listing(all.subList(from, to), OptionalLong.of(all.size()));
    }
}
