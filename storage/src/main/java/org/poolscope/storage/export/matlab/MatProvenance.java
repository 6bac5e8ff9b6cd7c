package org.poolscope.storage.export.matlab;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The last variable of a file: a row of characters that tells where the others come from. */
final class MatProvenance {
    static final String NAME = "poolscope_provenance";
    private static final int LONGEST = 64 << 20;
    private static final int AXES = 2;
    private static final int TEXT = MatOut.TAG + (int) MatOut.headSize(NAME, AXES) + MatOut.TAG;

    private MatProvenance() {}

    static void write(String json, MatOut out) {
        byte[] text = json.getBytes(StandardCharsets.UTF_16LE);
        long size = MatOut.TAG + MatOut.padded(text.length);
        out.head(NAME, MatClass.CHAR.id(), false, false, new int[]{1, json.length()}, size);
        out.text(MatClass.CHAR.stored(), text);
    }

    /** What a file tells; empty if its last variable is another one. Reads tags only, and no more than they may claim. */
    static Optional<String> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long last = -1;
            for (long at = MatOut.HEADER; at + MatOut.TAG <= channel.size();) {
                ByteBuffer tag = read(channel, at, MatOut.TAG);
                last = tag.getInt() == MatOut.MATRIX ? at : -1;
                at += MatOut.TAG + Integer.toUnsignedLong(tag.getInt());
            }
            if (last < 0 || channel.size() - last < TEXT) {
                return Optional.empty();
            }
            ByteBuffer head = read(channel, last, TEXT);
            byte[] name = new byte[NAME.length()];
            head.get(TEXT - MatOut.TAG - (int) MatOut.padded(NAME.length()), name);
            int length = head.getInt(TEXT - Integer.BYTES);
            if (!new String(name, StandardCharsets.US_ASCII).equals(NAME) || length < 0
                    || length > Math.min(LONGEST, channel.size() - last - TEXT)) {
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_16LE.decode(read(channel, last + TEXT, length)).toString());
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("it ends early");
            }
        }
        return bytes.flip();
    }
}
