package org.poolscope.model.source;

/** A stage of the way to a source that is reached over a network, in the order in which they are gone through. */
public enum ConnectionStage {
    /** The name of the machine becomes a number. */
    NAME("name"),
    /** The machine takes a connection. */
    CONNECTION("connection"),
    /** The connection is encrypted, where the address says so. */
    TLS("TLS"),
    /** The server knows who asks. */
    SIGN_IN("sign-in"),
    /** What answers is a server of the kind that is looked for. */
    PROTOCOL("protocol"),
    /** What is looked for is there. */
    CONTENTS("contents");

    private final String words;

    ConnectionStage(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
