package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What a users file keeps of a password or token, from which neither can be found. */
sealed interface Secret {
    /** Whether this is what was given: as a password if {@code isToken} is false. */
    boolean fits(String given, boolean isToken);

    /** As it stands in the file. */
    String text();

    /** Of a password. The text is that of fdi's own server, so that its hashes can be taken over. */
    record Password(int rounds, String salt, String hash) implements Secret {
        /** What OWASP advises for this function, 0.1 s of a core. */
        private static final int ROUNDS = 210_000;
        /** A file that asks for more would hold up everybody. */
        private static final int MOST_ROUNDS = 2_000_000;
        private static final int BITS = 256;
        private static final Pattern FORM = Pattern
                .compile("pbkdf2:sha256:(\\d{1,7})\\$([^$\\s]{1,100})\\$([0-9a-f]{64})");

        static Password of(String password, SecureRandom random) {
            byte[] salt = new byte[12];
            random.nextBytes(salt);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
            return new Password(ROUNDS, text, hash(password, text, ROUNDS));
        }

        @Override
        public boolean fits(String given, boolean isToken) {
            return !isToken && MessageDigest.isEqual(hash.getBytes(UTF_8), hash(given, salt, rounds).getBytes(UTF_8));
        }

        @Override
        public String text() {
            return "pbkdf2:sha256:" + rounds + "$" + salt + "$" + hash;
        }

        private static String hash(String password, String salt, int rounds) {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt.getBytes(UTF_8), rounds, BITS);
            try {
                return HexFormat.of().formatHex(
                        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has this function", e);
            } finally {
                spec.clearPassword();
            }
        }
    }

    /** Of a token, which is as long as its hash, so that one round is enough. */
    record Token(String hash) implements Secret {
        private static final String FORM = "token:sha256:";
        private static final int LENGTH = 64;

        static Token of(String token) {
            return new Token(HexFormat.of().formatHex(digest(token)));
        }

        @Override
        public boolean fits(String given, boolean isToken) {
            return isToken && MessageDigest.isEqual(hash.getBytes(UTF_8), of(given).hash.getBytes(UTF_8));
        }

        @Override
        public String text() {
            return FORM + hash;
        }
    }

    /** Reads the text of either; empty if it is neither. */
    static Optional<Secret> parse(String text) {
        String hash = text.startsWith(Token.FORM) ? text.substring(Token.FORM.length()) : "";
        if (hash.length() == Token.LENGTH && hash.matches("[0-9a-f]+")) {
            return Optional.of(new Token(hash));
        }
        Matcher form = Password.FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int rounds = Integer.parseInt(form.group(1));
        return rounds < 1 || rounds > Password.MOST_ROUNDS
                ? Optional.empty()
                : Optional.of(new Password(rounds, form.group(2), form.group(3)));
    }

    /** The SHA-256 of a text. */
    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has this function", e);
        }
    }
}
