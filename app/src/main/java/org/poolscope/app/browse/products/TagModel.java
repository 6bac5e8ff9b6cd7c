package org.poolscope.app.browse.products;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Which tags some products have, and which of them a person wants to change.
 *
 * @param products
 *            how many products
 * @param having
 *            for each tag of the pool how many of them have it, in the pool's order
 */
record TagModel(int products, SequencedMap<String, Integer> having) {
    /** Whether all, some or none of the products have a tag. */
    enum Share {
        ALL, SOME, NONE
    }

    /** Of the tags of a pool, and the tags of each product. */
    static TagModel of(List<String> all, List<List<String>> tagsOfEach) {
        SequencedMap<String, Integer> having = new LinkedHashMap<>();
        all.forEach(tag -> having.put(tag, 0));
        tagsOfEach.forEach(tags -> tags.forEach(tag -> having.merge(tag, 1, Integer::sum)));
        return new TagModel(tagsOfEach.size(), having);
    }

    Share share(String tag) {
        int count = having.getOrDefault(tag, 0);
        return count == 0 ? Share.NONE : count == products ? Share.ALL : Share.SOME;
    }

    /** The tags whose wish is not what already is: true to give, false to take. */
    SequencedMap<String, Boolean> changes(Map<String, Boolean> wishes) {
        SequencedMap<String, Boolean> changes = new LinkedHashMap<>();
        wishes.forEach((tag, on) -> {
            if (!tag.isEmpty() && share(tag) != (on ? Share.ALL : Share.NONE)) {
                changes.put(tag, on);
            }
        });
        return changes;
    }
}
