package org.poolscope.storage.pool.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    /** Bytes of all frames written at once, and of what a power failure may leave unreadable. */
    static final int LONGEST = 1 << 30;

    private static final int HELD = 8;
    private static final int WINDOW = 1 << 16;
    /** Bytes looked through at most for a frame that proves damage; only a made-up file holds so many false heads. */
    private static final long MOST_CHECKED = 1L << 28;

    private final Path file;
    private final FileChannel channel;
    private final JournalForm form;

    private JournalFrames(Path file, FileChannel channel, JournalForm form) {
        this.file = file;
        this.channel = channel;
        this.form = form;
    }

    static JournalFrames open(Path file) throws IOException, SourceException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Optional<JournalForm> form = Optional.empty();
        try {
            form = JournalForm.of(bytes(channel, 0, JournalForm.MARK));
        } finally {
            if (form.isEmpty()) {
                channel.close();
            }
        }
        return new JournalFrames(file, channel, form.orElseThrow(() -> new SourceException.Unsupported(
                "The pool has a journal of a newer or unknown kind.", file.toString(),
                "Use a newer Poolscope, or move this file away to open the pool without it.")));
    }

    /**
     * What a frame holds.
     *
     * @param held up to where the disk held the journal before
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from here to the decoder, never kept
    record Frame(long held, byte[] content) {
        /** Bytes of both, in today's form. */
        static int length(byte[] content) {
            return JournalForm.CURRENT.head() + content.length;
        }
    }

    JournalForm form() {
        return form;
    }

    /** Where the frame behind this one begins. */
    long behind(long at, Frame frame) {
        return at + form.head() + frame.content().length;
    }

    /** The bytes of frames, one behind the other. */
    static byte[] of(List<byte[]> contents, long held) throws SourceException {
        long length = contents.stream().mapToLong(Frame::length).sum();
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
    private byte[] bytes(long at, int length) throws IOException {
        return bytes(channel, at, length);
    }

    private static byte[] bytes(FileChannel channel, long at, int length) throws IOException {
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
        ByteBuffer head = ByteBuffer.wrap(bytes(at, form.head()));
        int length = head.getInt();
        if (length <= 0 || length > LONGEST || length > channel.size() - at - form.head()) {
            return null;
        }
        int checksum = head.getInt();
        long held = switch (form) {
            case FIRST -> at;
            case CURRENT -> head.getLong();
        };
        Frame frame = new Frame(held, bytes(at + form.head(), length));
        return checksum(frame) == checksum ? frame : null;
    }

    /** Whether no frame was begun there. */
    boolean isBlank(long at) throws IOException {
        return Arrays.equals(bytes(at, form.head()), new byte[form.head()]);
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
        int head = form.head();
        for (long from = at + 1; from + head < size; from += WINDOW) {
            ByteBuffer heads = ByteBuffer.wrap(bytes(from, WINDOW + head));
            for (int i = 0; i < WINDOW; i++) {
                int length = heads.getInt(i);
                long held = switch (form) {
                    case FIRST -> from + i;
                    case CURRENT -> heads.getLong(i + HELD);
                };
                if (length <= 0 || held <= at || held > from + i || length > size - from - i - head) {
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

    private int checksum(Frame frame) {
        return switch (form) {
            case FIRST -> checksum(new byte[0], frame.content());
            case CURRENT -> checksum(frame.held(), frame.content());
        };
    }

    private static int checksum(long held, byte[] content) {
        return checksum(ByteBuffer.allocate(Long.BYTES).putLong(held).array(), content);
    }

    private static int checksum(byte[] before, byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(before);
        checksum.update(content);
        return (int) checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
