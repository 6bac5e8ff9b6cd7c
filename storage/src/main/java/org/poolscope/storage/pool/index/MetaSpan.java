package org.poolscope.storage.pool.index;

import java.nio.charset.StandardCharsets;
import org.poolscope.model.source.SourceException;

/**
 * Where the metadata lies in a product's text, as fdi's index says it: from behind the colon of the first key to behind
 * the closing brace, in bytes.
 */
public record MetaSpan(long start, long end) {
    private static final byte[] BEFORE = "{\"_ATTR_meta\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST = "\"_STID\": \"MetaData\"}".getBytes(StandardCharsets.US_ASCII);

    /** Finds the metadata by the very characters that fdi looks for; other forms would poison the pool for fdi. */
    public static MetaSpan in(byte[] text, String where) throws SourceException {
        for (byte b : text) {
            if (b < 0) {
                throw unfit("it holds characters beyond ASCII", where);
            }
        }
        if (!matches(text, 0, BEFORE)) {
            throw unfit("it does not begin with the metadata", where);
        }
        for (int at = BEFORE.length; at + LAST.length <= text.length; at++) {
            if (matches(text, at, LAST)) {
                return new MetaSpan(BEFORE.length, at + LAST.length);
            }
        }
        throw unfit("the end of the metadata is not in it", where);
    }

    private static boolean matches(byte[] text, int at, byte[] wanted) {
        if (at + wanted.length > text.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (text[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static SourceException unfit(String why, String where) {
        return new SourceException.Unsupported("fdi could not read this text in a pool: " + why + ".", where,
                "Save it as a product, not as text.");
    }
}
