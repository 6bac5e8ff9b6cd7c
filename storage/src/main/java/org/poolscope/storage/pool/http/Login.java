package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** What a server is shown to be let in. Its text never holds the secret. */
public sealed interface Login {
    /** The value of the header {@code Authorization}. */
    String header();

    /** A name and its password. */
    record Password(String user, String password) implements Login {
        @Override
        public String header() {
            return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
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
        public String toString() {
            return "a token";
        }
    }
}
