package org.poolscope.storage.shelf.pickle;

import org.poolscope.model.source.SourceException;

/** Frames of protocol 4, which announce how much may be read at once; an instruction must end in its frame. */
final class Frames {
    private static final long NONE = Long.MAX_VALUE;

    private final Window window;
    private long end = NONE;

    Frames(Window window) {
        this.window = window;
    }

    /** Where the present frame ends, in bytes from the beginning; beyond everything if there is none. */
    long end() {
        return end;
    }

    void enter(long length) throws SourceException.Corrupt {
        window.check(length);
        if (end != NONE) {
            throw window.corrupt("A frame begins inside another");
        }
        end = window.offset() + length;
    }

    /** To be called once the end has been reached. */
    void leave() throws SourceException.Corrupt {
        if (window.offset() > end) {
            throw window.corrupt("An instruction reaches beyond its frame");
        }
        end = NONE;
    }
}
