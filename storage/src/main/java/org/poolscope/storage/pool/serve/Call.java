package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param path    as it was sent, still encoded
 * @param headers by name, null for one that was not sent
 * @param body    not changed any more
 */
@SuppressWarnings("ArrayRecordComponent") // as large as products are; nobody else holds the array
record Call(String method, String path, Function<String, @Nullable String> headers, byte[] body) {
    private static final int LONGEST_PART = 8192;

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    boolean isWriting() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** The parts of a path between its slashes, decoded once; what is no UTF-8 or no path of ours is refused. */
    static List<String> parts(String path) throws Refusal {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(decoded(part));
            }
        }
        return parts;
    }

    private static String decoded(String part) throws Refusal {
        if (part.length() > LONGEST_PART) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", "A part of the address is too long.");
        }
        byte[] sent = part.getBytes(UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(sent.length);
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] != '%') {
                plain.put(sent[i]);
                continue;
            }
            int high = i + 2 < sent.length ? Character.digit(sent[i + 1], 16) : -1;
            int low = i + 2 < sent.length ? Character.digit(sent[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new Refusal(Refusal.BAD_REQUEST, "ValueError", "The address has a broken escape.");
            }
            plain.put((byte) (16 * high + low));
            i += 2;
        }
        try {
            String text = UTF_8.newDecoder().decode(plain.flip()).toString();
            if (text.chars().anyMatch(sign -> Character.isISOControl(sign))) {
                throw new Refusal(Refusal.BAD_REQUEST, "ValueError", "The address has a control character.");
            }
            return text;
        } catch (CharacterCodingException _) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", "The address is not in UTF-8.");
        }
    }
}
