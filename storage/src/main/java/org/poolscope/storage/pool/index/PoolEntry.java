package org.poolscope.storage.pool.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a pool's index says of one product.
 *
 * @param tags its tags, each once, in the order in which it got them
 * @param meta where its metadata stand in its file, empty if the index does not say
 */
public record PoolEntry(List<String> tags, Optional<MetaSpan> meta) {
    /** A product of which nothing is said. */
    public static final PoolEntry BARE = new PoolEntry(List.of(), Optional.empty());

    /** Copies the tags. */
    public PoolEntry {
        tags = List.copyOf(tags);
    }

    /** With that tag too. */
    public PoolEntry with(String tag) {
        if (tags.contains(tag)) {
            return this;
        }
        List<String> more = new ArrayList<>(tags);
        more.add(tag);
        return new PoolEntry(more, meta);
    }

    /** Without that tag. */
    public PoolEntry without(String tag) {
        return tags.contains(tag)
                ? new PoolEntry(tags.stream().filter(each -> !each.equals(tag)).toList(), meta)
                : this;
    }

    /** With its metadata at that place. */
    public PoolEntry with(MetaSpan place) {
        return new PoolEntry(tags, Optional.of(place));
    }
}
