package org.poolscope.storage.export.merge;

import org.poolscope.model.array.ElementText;

/** A key in words. */
final class KeyText {
    private KeyText() {}

    /** The key as it is written in a text table. */
    static String of(KeyType type, long key) {
        return type instanceof KeyType.Words(var words)
                ? words.get((int) key)
                : ElementText.of(type.write(new long[]{key}, 1), 0);
    }
}
