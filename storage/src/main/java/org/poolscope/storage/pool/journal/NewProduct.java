package org.poolscope.storage.pool.journal;

import java.util.List;

/**
 * A product to be saved.
 *
 * @param type its full Python class name
 * @param text its JSON in fdi's own form, ASCII bytes; not changed after it was handed over
 * @param tags its tags, each once; an empty one is left out
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of every product would cost more than this promise
public record NewProduct(String type, byte[] text, List<String> tags) {
    /** Takes the tags as they are now. */
    public NewProduct {
        tags = tags.stream().filter(tag -> !tag.isEmpty()).distinct().toList();
    }
}
