package org.poolscope.storage.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of any encoding as UTF-8. */
final class Transcoded extends InputStream {
    private final Reader reader;
    private final char[] characters = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int at;
    private int kept;

    Transcoded(InputStream in, Charset encoding) {
        reader = new InputStreamReader(in, encoding.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A surrogate whose other half is still to come is kept for the next time. */
    private boolean fill() throws IOException {
        int read = reader.read(characters, kept, characters.length - kept);
        if (read < 0 && kept == 0) {
            return false;
        }
        int count = kept + Math.max(read, 0);
        boolean isSplit = read >= 0 && Character.isHighSurrogate(characters[count - 1]);
        int whole = isSplit ? count - 1 : count;
        bytes = new String(characters, 0, whole).getBytes(StandardCharsets.UTF_8);
        kept = count - whole;
        characters[0] = isSplit ? characters[count - 1] : 0;
        at = 0;
        return whole > 0 || fill();
    }
}
