package org.poolscope.storage.pool;

import java.util.List;
import java.util.Optional;

/**
 * What a pool's index says of one product.
 *
 * @param number its serial number
 * @param tags   its tags, in the order in which it got them
 * @param meta   where its metadata stand in its file, empty if the index does not say
 */
public record PoolEntry(long number, List<String> tags, Optional<MetaSlice> meta) {
    /** Copies the tags. */
    public PoolEntry {
        tags = List.copyOf(tags);
    }

    /** Bytes of the metadata in a product's file, the end exclusive. */
    public record MetaSlice(long start, long end) {}
}
