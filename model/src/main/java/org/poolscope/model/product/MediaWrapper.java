package org.poolscope.model.product;

import org.poolscope.model.value.Container;

/** Bytes of a picture or other medium. */
public final class MediaWrapper extends ArrayDataset {
    MediaWrapper(Container.Instance stored) {
        super(stored);
    }

    /** Its media type, such as {@code image/png}; empty if not said. */
    public String mediaType() {
        return meta().text("type");
    }
}
