package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.poolscope.model.source.SignInWanted;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.json.JsonCursor;

/**
 * What a server answered.
 *
 * @param body unpacked; not changed any more
 * @param tag  the validator, empty if it gave none
 * @param from what the server calls itself
 * @param shown whether the request showed a login
 */
@SuppressWarnings("ArrayRecordComponent") // as large as products are; nobody else holds the array
record Reply(int status, byte[] body, Optional<String> tag, String from,
        boolean shown) {
    static final int OK = 200;
    static final int NOT_MODIFIED = 304;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    private static final int LONGEST_TOLD = 300;

    boolean isOk() {
        return status == OK;
    }

    /** Whether our own server sent it. */
    boolean isOurs() {
        return from.equals("poolscope");
    }

    /** fdi's envelope: the text of the result, and the message. */
    record Envelope(byte[] result, String message) {
        boolean failed() {
            String text = result.length < 20 ? new String(result, UTF_8) : "";
            return text.equals("\"FAILED\"") || text.equals("\"\\\"FAILED\\\"\"");
        }

        /** The name of Python's exception at the beginning of a line of the message; empty if there is none. */
        String python() {
            return message.lines().map(line -> line.split(":", 2)[0].strip())
                    .filter(word -> word.matches("[A-Z][A-Za-z]*(Error|Exception)")).findFirst().orElse("");
        }

        /** The message without the name, and without the trace that fdi's server adds. */
        String told() {
            String python = python();
            String line = message.lines().filter(each -> python.isEmpty() ? !each.isBlank() : each.startsWith(python))
                    .findFirst().orElse("");
            String text = python.isEmpty() ? line : line.substring(python.length()).replaceFirst("^:\\s*", "");
            String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
            return plain.length() > LONGEST_TOLD ? plain.substring(0, LONGEST_TOLD) + "…" : plain;
        }
    }

    /** Reads the envelope; what is none is Corrupt. */
    Envelope envelope(String where) throws SourceException {
        try {
            JsonCursor at = new JsonCursor(body, where);
            byte[] result = new byte[0];
            String message = "";
            for (boolean on = at.enters('{', '}'); on; on = at.goesOn('}')) {
                String name = at.name();
                at.peek();
                int start = at.at();
                if (name.equals("msg") && at.peek() == '"') {
                    message = at.string();
                } else {
                    at.skip();
                }
                if (name.equals("result")) {
                    result = Arrays.copyOfRange(body, start, at.at());
                }
            }
            at.end();
            if (result.length == 0) {
                throw strange(where);
            }
            return new Envelope(result, message);
        } catch (SourceException.Corrupt _) {
            throw strange(where);
        }
    }

    private SourceException strange(String where) {
        return new SourceException.Corrupt("The server's answer (status " + status
                + ") is not that of a pool server.", where, "Check the address; a pool server answers in JSON.", null);
    }

    /** The result of a call that went well; otherwise what the server said, in words. */
    byte[] result(String where) throws SourceException {
        refuseUnlessLetIn(where);
        Envelope envelope = envelope(where);
        if (!isOk() || envelope.failed()) {
            throw failure(envelope, where);
        }
        return envelope.result();
    }

    /** Fails if the login is missing, wrong, or not enough. */
    void refuseUnlessLetIn(String where) throws SourceException {
        if (status == UNAUTHORIZED) {
            throw shown
                    ? new SignInWanted("The server does not take this user and password.", where,
                            "Check both; the server's owner knows which it takes.", true)
                    : new SignInWanted("The server wants to know who you are.", where,
                            "Sign in with a user and password that it knows.", false);
        }
        if (status == FORBIDDEN) {
            throw new SourceException.Denied("The server does not let this user do that.", where,
                    "Ask for the role read-write.");
        }
    }

    /** A failure that the server told. */
    SourceException failure(Envelope envelope, String where) {
        String told = envelope.told();
        String what = "The server refused: " + (told.isEmpty() ? "status " + status : told)
                + (told.endsWith(".") || told.isEmpty() ? "" : ".");
        return switch (envelope.python()) {
            case "KeyError", "IndexError", "NameError", "FileNotFoundError" ->
                new SourceException.NotFound(what, where, "Look what the pool holds.");
            case "PermissionError" -> new SourceException.Denied(what, where, "");
            case "TimeoutError" -> new SourceException.TimedOut(what, where, "Ask for less at once.");
            default -> status == NOT_FOUND
                    ? new SourceException.NotFound(what, where, "Check the name.")
                    : status >= 500
                            ? new SourceException.Unreachable(what, where, "Try again later.", null)
                            : new SourceException.Unsupported(what, where, "");
        };
    }
}
