package org.poolscope.storage.hdf5;

import io.jhdf.api.Node;

/** What stands under one name of a group. */
sealed interface Member {
    /** An object, or a link that stands for itself. */
    record Known(Node node) implements Member {}

    /**
     * Something that the library makes nothing of.
     *
     * @param reason a sentence for people
     */
    record Unreadable(String reason) implements Member {}
}
