package org.poolscope.storage.shelf.pickle;

/** Gathers what in a pickle only one of the two Pythons writes, and whether that decides what a part of it means. */
final class Evidence {
    private boolean two;
    private boolean three;
    private boolean matters;
    private int protocol;

    /** The protocol that the pickle announces; only Python 3 has those from 3 on. */
    void protocol(int announced) {
        protocol = announced;
        three |= announced >= 3;
    }

    /** The protocol announced, 0 if none was. */
    int protocol() {
        return protocol;
    }

    void pythonTwo() {
        two = true;
    }

    void pythonThree() {
        three = true;
    }

    /** Something was read that is one thing in Python 2 and another in Python 3. */
    void dependsOnPython() {
        matters = true;
    }

    boolean matters() {
        return matters;
    }

    /** Protocol 3 and later exist in Python 3 alone, whatever else was found. */
    Origin.Python python() {
        return three ? Origin.Python.THREE : two ? Origin.Python.TWO : Origin.Python.UNKNOWN;
    }
}
