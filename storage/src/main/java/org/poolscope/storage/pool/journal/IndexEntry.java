package org.poolscope.storage.pool.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index says of one product.
 *
 * @param tags in the order they were given; null if it never had one, which fdi writes differently from none any more
 * @param meta where its metadata lies; null if the index does not say
 */
record IndexEntry(@Nullable List<String> tags, @Nullable MetaSpan meta) {
    List<String> tagList() {
        return tags == null ? List.of() : tags;
    }

    IndexEntry with(String tag) {
        if (tagList().contains(tag)) {
            return this;
        }
        List<String> more = new ArrayList<>(tagList());
        more.add(tag);
        return new IndexEntry(List.copyOf(more), meta);
    }

    IndexEntry without(String tag) {
        return tags == null ? this : new IndexEntry(tags.stream().filter(each -> !each.equals(tag)).toList(), meta);
    }
}
