package org.poolscope.storage.shelf.dbm;

/** Text that does not have the form of a line of a dumb index. */
final class LiteralFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;

    LiteralFault(String what, int at) {
        super(what, null, false, false);
        this.at = at;
    }

    /** Where in the text, in bytes. */
    int at() {
        return at;
    }
}
