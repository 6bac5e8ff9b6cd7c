package org.poolscope.storage.pool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** fdi 1.15 printed bytes within lists zipped; ours prints all bytes in today's form. */
final class PackedBytes {
    private static final Pattern PACKED = Pattern
            .compile("\\{\"code\":\"([A-Za-z0-9+/=]*)(?:\\\\n)?\",\"_STID\":\"bytes_gz\"}");

    private PackedBytes() {}

    static String unpacked(String json) {
        return PACKED.matcher(json).replaceAll(found -> Matcher.quoteReplacement(
                "{\"code\":\"" + hex(found.group(1)) + "\",\"_STID\":\"bytes\"}"));
    }

    private static String hex(String code) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(code)))) {
            return HexFormat.of().formatHex(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
