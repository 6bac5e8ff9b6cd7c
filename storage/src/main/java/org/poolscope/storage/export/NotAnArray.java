package org.poolscope.storage.export;

/** Why values do not make an array, a sentence for a person. Never leaves this package. */
final class NotAnArray extends Exception {
    private static final long serialVersionUID = 1L;

    NotAnArray(String why) {
        super(why);
    }

    String why() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
