package org.poolscope.storage.heap;

import org.poolscope.model.source.DataPath;

/**
 * One thing in a store, as a list of what is there shows it.
 *
 * @param path    begins with {@code root}
 * @param kind    {@code dict}, {@code object}, {@code list}, {@code array}, {@code text}, {@code bytes}, {@code number} or
 *                {@code key}
 * @param type    what Python calls it, or the type name of an object
 * @param text    the value, or in a few words what is in it; cut where it is long
 * @param parts   things directly in it, −1 for what has no parts
 * @param address offset in the file
 * @param bytes   it takes itself, without what its parts lead to
 * @param references how many cells lead to it
 * @param stamp   another number when the value, or the parts of a small container, are others
 */
public record StoredRow(DataPath path, String kind, String type, String text, long parts, long address, long bytes,
        long references, long stamp) {
    /** Whether it has parts, perhaps none now. */
    public boolean isContainer() {
        return parts >= 0;
    }
}
