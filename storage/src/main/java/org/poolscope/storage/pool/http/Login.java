package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** What a server is shown to be let in. Its text never holds the secret. */
public sealed interface Login {
    /** The value of the header {@code Authorization}. */
    String header();

    /** The line by which it is kept: {@code USER PASSWORD} or {@code token TOKEN}. */
    String line();

    /** What a person typed; the user {@code token} has a token in place of a password. */
    static Login of(String user, String password) {
        return user.equals("token") ? new Token(password) : new Password(user, password);
    }

    /** Reads {@link #line}; empty if it is none. */
    static Optional<Login> parse(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        return parts.length == 2 ? Optional.of(of(parts[0], parts[1])) : Optional.empty();
    }

    /** A name and its password. */
    record Password(String user, String password) implements Login {
        @Override
        public String header() {
            return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        }

        @Override
        public String line() {
            return user + " " + password;
        }

        @Override
        public String toString() {
            return user;
        }
    }

    /** A token. */
    record Token(String token) implements Login {
        @Override
        public String header() {
            return "Bearer " + token;
        }

        @Override
        public String line() {
            return "token " + token;
        }

        @Override
        public String toString() {
            return "a token";
        }
    }
}
