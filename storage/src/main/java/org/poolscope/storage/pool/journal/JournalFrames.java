package org.poolscope.storage.pool.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;

/**
 * Frames of a journal as they lie in its file: each content behind its length, its checksum, and how much of the file
 * the disk held before it was written. Behind the last one there may be room, all zeros.
 *
 * <p>A power failure may leave any part of what was being written when it came, and zeros for the rest. So what cannot
 * be read was never acknowledged, unless a frame further on says that the disk already held it.
 */
final class JournalFrames implements AutoCloseable {
    /** Bytes before a content. */
    static final int HEAD = 16;
    /** Bytes of all frames written at once, and of what a power failure may leave unreadable. */
    static final int LONGEST = 1 << 30;

    private static final byte[] BLANK = new byte[HEAD];
    private static final int HELD = 8;
    private static final int WINDOW = 1 << 16;
    /** Bytes looked through at most for a frame that proves damage; only a made-up file holds so many false heads. */
    private static final long MOST_CHECKED = 1L << 28;

    private final Path file;
    private final FileChannel channel;

    private JournalFrames(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static JournalFrames open(Path file) throws IOException {
        return new JournalFrames(file, FileChannel.open(file, StandardOpenOption.READ));
    }

    /**
     * What a frame holds.
     *
     * @param held up to where the disk held the journal before
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from here to the decoder, never kept
    record Frame(long held, byte[] content) {
        long length() {
            return (long) HEAD + content.length;
        }
    }

    /** The bytes of frames, one behind the other. */
    static byte[] of(List<byte[]> contents, long held) throws SourceException {
        long length = contents.stream().mapToLong(content -> HEAD + (long) content.length).sum();
        if (length > LONGEST) {
            throw new SourceException.Unsupported("This is more than a gigabyte to be saved at once.", "",
                    "Save fewer products at a time.");
        }
        ByteBuffer frames = ByteBuffer.allocate((int) length);
        for (byte[] content : contents) {
            frames.putInt(content.length).putInt(checksum(held, content)).putLong(held).put(content);
        }
        return frames.array();
    }

    long size() throws IOException {
        return channel.size();
    }

    /** So many bytes from there, zeros behind the end of the file. */
    byte[] bytes(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, at + buffer.position());
        }
        return buffer.array();
    }

    /** The whole frame that begins there; null if there is none. */
    @Nullable
    Frame frame(long at) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(bytes(at, HEAD));
        int length = head.getInt();
        if (length <= 0 || length > LONGEST || length > channel.size() - at - HEAD) {
            return null;
        }
        int checksum = head.getInt();
        Frame frame = new Frame(head.getLong(), bytes(at + HEAD, length));
        return checksum(frame.held(), frame.content()) == checksum ? frame : null;
    }

    /** Whether no frame was begun there. */
    boolean isBlank(long at) throws IOException {
        return Arrays.equals(bytes(at, HEAD), BLANK);
    }

    /** Fails if what cannot be read there is not merely something whose writing was cut short. */
    void checkCutShort(long at) throws IOException, SourceException {
        if (channel.size() - at > LONGEST || wasOnDisk(at)) {
            throw new SourceException.Corrupt("The journal of the pool is damaged at byte " + at + ".",
                    file.toString(), "Move this file away to open the pool as its index says.", null);
        }
    }

    private boolean wasOnDisk(long at) throws IOException {
        long checked = 0;
        long size = channel.size();
        for (long from = at + 1; from + HEAD < size; from += WINDOW) {
            ByteBuffer heads = ByteBuffer.wrap(bytes(from, WINDOW + HEAD));
            for (int i = 0; i < WINDOW; i++) {
                int length = heads.getInt(i);
                long held = heads.getLong(i + HELD);
                if (length <= 0 || held <= at || held > from + i || length > size - from - i - HEAD) {
                    continue;
                }
                checked += length;
                if (checked > MOST_CHECKED || frame(from + i) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int checksum(long held, byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(held).array());
        checksum.update(content);
        return (int) checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
