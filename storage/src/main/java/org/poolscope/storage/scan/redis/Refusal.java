package org.poolscope.storage.scan.redis;

/** The server refuses a command; the connection can be used on. The message begins with a word that says why. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    /** What the server said. */
    String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** Whether the key holds something of another type. */
    boolean isWrongType() {
        return message().startsWith("WRONGTYPE") || message().contains("wrong Redis type");
    }
}
