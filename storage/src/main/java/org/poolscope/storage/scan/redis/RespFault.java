package org.poolscope.storage.scan.redis;

import java.io.IOException;

/** What came is no answer of a Redis server, or one that is too large. The connection cannot be used any more. */
final class RespFault extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean large;

    private RespFault(String what, boolean large) {
        super(what);
        this.large = large;
    }

    /** Something else than Redis speaks here. */
    static RespFault foreign(String what) {
        return new RespFault(what, false);
    }

    /** The answer would take more memory than is left for one. */
    static RespFault tooLarge(long most) {
        return new RespFault("The answer is larger than " + (most >> 20) + " MB.", true);
    }

    /** Whether it was an answer, but too large. */
    boolean isTooLarge() {
        return large;
    }
}
