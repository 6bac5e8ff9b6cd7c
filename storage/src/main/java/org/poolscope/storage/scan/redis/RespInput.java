package org.poolscope.storage.scan.redis;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.poolscope.storage.scan.entry.EntryId;

/** The bytes from a server, taken apart into the pieces of its protocol. Every length is checked before it is believed. */
final class RespInput {
    private static final int BUFFER = 64 << 10;
    /** Larger pieces get their memory as they arrive, not as they are announced. */
    private static final int BELIEVED = 16 << 20;
    private static final int MOST_DIGITS = 20;
    private static final int LONGEST_LINE = 64 << 10;
    /** Memory that a piece takes besides its bytes. */
    private static final int OBJECT = 48;
    /** Names of fields that come again and again, one copy each. */
    private static final List<byte[]> NAMES = List.of("payload", "len", "id", "state", "key").stream()
            .map(name -> name.getBytes(StandardCharsets.US_ASCII)).toList();

    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long taken;

    /** Takes answers of at most {@code most} bytes of memory. */
    RespInput(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** A new answer begins; returns its kind. */
    int begin() throws IOException {
        taken = 0;
        return kind();
    }

    /** The kind of the next piece. */
    int kind() throws IOException {
        if (at == end) {
            fill();
        }
        return buffer[at++];
    }

    /** A number to the end of the line. */
    long number() throws IOException {
        int c = kind();
        boolean negative = c == '-';
        if (negative || c == '+') {
            c = kind();
        }
        long number = 0;
        int digits = 0;
        while (c != '\r') {
            if (c < '0' || c > '9' || ++digits > MOST_DIGITS) {
                throw RespFault.foreign("A number is none.");
            }
            number = number * 10 + (c - '0');
            c = kind();
        }
        lineFeed();
        return negative ? -number : number;
    }

    /** The length of an array, bounded by what its smallest members would take. */
    int length() throws IOException {
        long length = number();
        if (length > Integer.MAX_VALUE || length * OBJECT > most - taken) {
            throw RespFault.tooLarge(most);
        }
        take(Math.max(0, length) * OBJECT);
        return (int) Math.max(-1, length);
    }

    /** The bytes of a text whose kind has been read; null is told by a length below zero, which must not come here. */
    byte[] bytes(long length) throws IOException {
        if (length < 0 || length > Integer.MAX_VALUE - 16) {
            throw RespFault.foreign("A length is none.");
        }
        take(length + OBJECT);
        if (length <= end - at) {
            byte[] whole = Arrays.copyOfRange(buffer, at, at + (int) length);
            at += whole.length;
            lineEnd();
            return whole;
        }
        byte[] bytes = new byte[(int) Math.min(length, BELIEVED)];
        int have = 0;
        while (have < length) {
            if (have == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * bytes.length));
            }
            have += read(bytes, have);
        }
        lineEnd();
        return bytes;
    }

    /** The name of a field; known ones are not made anew. */
    byte[] name() throws IOException {
        int length = textLength();
        if (length + 2 <= end - at) {
            for (byte[] name : NAMES) {
                if (Arrays.equals(name, 0, name.length, buffer, at, at + length)) {
                    at += length;
                    lineEnd();
                    return name;
                }
            }
        }
        return bytes(length);
    }

    /** A text within an entry, which must be one. */
    byte[] text() throws IOException {
        return bytes(textLength());
    }

    /** The id of an entry. */
    EntryId id() throws IOException {
        textLength();
        long major = unsigned('-');
        long minor = unsigned('\r');
        lineFeed();
        return new EntryId(major, minor);
    }

    /** A line without its end. */
    byte[] line() throws IOException {
        byte[] line = new byte[64];
        int length = 0;
        for (int c = kind(); c != '\r'; c = kind()) {
            if (length == LONGEST_LINE) {
                throw RespFault.foreign("A line does not end.");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) c;
        }
        lineFeed();
        take(length + OBJECT);
        return Arrays.copyOf(line, length);
    }

    /** Fails unless the next piece is of this kind. */
    void expect(int kind) throws IOException {
        if (kind() != kind) {
            throw RespFault.foreign("The answer has another form than expected.");
        }
    }

    private int textLength() throws IOException {
        expect('$');
        long length = number();
        if (length < 0 || length > Integer.MAX_VALUE - 16) {
            throw RespFault.foreign("A length is none.");
        }
        return (int) length;
    }

    private long unsigned(char stop) throws IOException {
        long number = 0;
        int digits = 0;
        for (int c = kind(); c != stop; c = kind()) {
            if (c < '0' || c > '9' || ++digits > MOST_DIGITS) {
                throw RespFault.foreign("The id of an entry is none.");
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private void take(long bytes) throws RespFault {
        taken += bytes;
        if (taken > most) {
            throw RespFault.tooLarge(most);
        }
    }

    private int read(byte[] target, int from) throws IOException {
        int wanted = target.length - from;
        if (at < end) {
            int count = Math.min(wanted, end - at);
            System.arraycopy(buffer, at, target, from, count);
            at += count;
            return count;
        }
        if (wanted < BUFFER) {
            fill();
            return 0;
        }
        int count = in.read(target, from, wanted);
        if (count < 0) {
            throw new EOFException();
        }
        return count;
    }

    private void lineEnd() throws IOException {
        if (kind() != '\r') {
            throw RespFault.foreign("A text does not end where it should.");
        }
        lineFeed();
    }

    private void lineFeed() throws IOException {
        if (kind() != '\n') {
            throw RespFault.foreign("A line does not end where it should.");
        }
    }

    /** Whether some of what has come has not been taken. */
    boolean hasMore() {
        return at < end;
    }

    private void fill() throws IOException {
        int count = in.read(buffer, 0, BUFFER);
        if (count < 0) {
            throw new EOFException();
        }
        at = 0;
        end = count;
    }
}
