package org.poolscope.storage.export.merge;

import org.poolscope.storage.export.Input;

/**
 * An input that was looked at.
 *
 * @param origin where it is, and what it is there
 * @param part   its rows as the merge takes them: with units, and flat where the format has tables only
 */
record Looked(InputPart origin, Part part) {
    Input input() {
        return origin.input();
    }

    long rows() {
        return part.rows();
    }
}
