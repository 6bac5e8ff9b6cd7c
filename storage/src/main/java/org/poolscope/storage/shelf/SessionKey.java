package org.poolscope.storage.shelf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.Value.Bytes.ByteType;

/**
 * A key of a shelf: the bytes in the file and what they mean in the Python that wrote them. Two keys are equal if their
 * bytes are.
 */
public final class SessionKey implements Comparable<SessionKey> {
    /** How a byte that is not UTF-8 begins in {@link #text()}. */
    static final String ESCAPED = "\\x";
    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-fA-F]{2})");

    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final boolean python2;

    private SessionKey(byte[] bytes, boolean python2) {
        this.bytes = bytes;
        this.python2 = python2;
    }

    /** A key as stored; the bytes are not copied. */
    static SessionKey of(byte[] bytes, boolean python2) {
        return new SessionKey(bytes, python2);
    }

    /** The key that a text means in Python 3 and, from a UTF-8 terminal, in Python 2. */
    public static SessionKey of(String text) {
        return new SessionKey(text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Reads {@link #text()} of a key that is not UTF-8: {@code \xHH} is a byte. */
    static SessionKey unescaped(String text) {
        Matcher escape = ESCAPE.matcher(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = 0;
        while (escape.find()) {
            bytes.writeBytes(text.substring(end, escape.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(escape.group(1), 16));
            end = escape.end();
        }
        bytes.writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
        return new SessionKey(bytes.toByteArray(), false);
    }

    /** The bytes in the file, a copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The bytes in the file, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** For people and paths: the text if the bytes are UTF-8, else every byte beyond ASCII as {@code \xHH}. */
    public String text() {
        String decoded = utf8();
        return decoded == null ? escaped() : decoded;
    }

    /** The key as Python had it: bytes in Python 2, text in Python 3. */
    public Value value() {
        if (python2) {
            return new Value.Bytes(ByteType.PY2_STR, bytes);
        }
        String decoded = utf8();
        return decoded == null ? new Value.Bytes(ByteType.BYTES, bytes) : new Value.Text(decoded);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public int compareTo(SessionKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return text();
    }

    private @Nullable String utf8() {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        return lenient.indexOf(REPLACEMENT) < 0 ? lenient : strictUtf8();
    }

    /** The replacement character may also have been in the text. */
    private @Nullable String strictUtf8() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private String escaped() {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(b < 0 ? "\\x%02x".formatted(b & 0xFF) : String.valueOf((char) b));
        }
        return text.toString();
    }
}
