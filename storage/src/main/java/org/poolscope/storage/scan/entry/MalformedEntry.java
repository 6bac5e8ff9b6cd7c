package org.poolscope.storage.scan.entry;

/** An entry contradicts the encoding of its stream; the message is a sentence for people. */
public final class MalformedEntry extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with it. */
    public MalformedEntry(String what) {
        super(what);
    }

    /** What is wrong with it, a sentence. */
    public String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
