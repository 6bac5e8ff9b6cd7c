package org.poolscope.storage.pool.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;

/**
 * The journal of one pool: changes, each behind its length and checksum, in the order they were made.
 *
 * <p>Used by one thread at a time; appending also wants the pool's lock.
 */
final class JournalFile implements AutoCloseable {
    private static final byte[] MAGIC = "Poolscope pool journal 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FRAME = 8;

    private final Path file;
    private final Disk disk;
    private final FileChannel reading;
    private final @Nullable Object identity;
    private Disk.@Nullable Out writing;
    private long end;

    private JournalFile(Path file, Disk disk, FileChannel reading, @Nullable Object identity) {
        this.file = file;
        this.disk = disk;
        this.reading = reading;
        this.identity = identity;
    }

    /** What is done with a record. */
    interface Visitor {
        /** Takes a record, and where its frame begins. */
        void visit(JournalRecord change, long at) throws SourceException;
    }

    /** Puts a new journal in place of the one that is there; the first records are on disk when this returns. */
    static JournalFile replace(Path file, List<JournalRecord> first, Disk disk) throws SourceException {
        byte[] frames = frames(payloads(first));
        byte[] bytes = Arrays.copyOf(MAGIC, MAGIC.length + frames.length);
        System.arraycopy(frames, 0, bytes, MAGIC.length, frames.length);
        AtomicFile.replace(file, bytes, disk);
        JournalFile journal = open(file, disk);
        if (journal == null) {
            throw new SourceException.Unreachable("The journal of the pool vanished.", file.toString(), "Try again.",
                    null);
        }
        journal.end = bytes.length;
        return journal;
    }

    /** Opens the journal that is there, null if there is none; nothing of it has been read then. */
    static @Nullable JournalFile open(Path file, Disk disk) throws SourceException {
        try {
            Object identity = identityOf(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            JournalFile journal = new JournalFile(file, disk, channel, identity);
            journal.checkMagic();
            return journal;
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Whether the file of this name is still the one that was opened. */
    boolean isCurrent() throws SourceException {
        try {
            return Objects.equals(identity, identityOf(file));
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Whether everything in it has been read. */
    boolean isRead() throws SourceException {
        try {
            return reading.size() == end;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Where the next record will be, in bytes from the beginning. */
    long end() {
        return end;
    }

    /** Reads the records that were not read yet. Called under the lock; a torn last one is cut off. */
    void readNew(Visitor visitor) throws SourceException {
        if (!look(visitor)) {
            try {
                disk.truncate(file, end);
            } catch (IOException e) {
                throw DiskFailure.of(e, file);
            }
        }
    }

    /** Reads the records that were not read yet, up to a last one that is torn or still being written; false then. */
    boolean look(Visitor visitor) throws SourceException {
        try {
            long size = reading.size();
            while (end < size) {
                byte[] payload = payload(end, size);
                if (payload == null) {
                    return false;
                }
                visitor.visit(decode(payload), end);
                end += FRAME + payload.length;
            }
            return true;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** The record whose frame begins there. */
    JournalRecord read(long at) throws SourceException {
        try {
            byte[] payload = payload(at, reading.size());
            if (payload == null) {
                throw damaged(at);
            }
            return decode(payload);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /**
     * Appends records; they are on disk when this returns if {@code durable}, else only with the system. On failure
     * the journal is as before.
     */
    private void append(byte[] bytes, boolean durable) throws SourceException {
        try {
            Disk.Out out = writing;
            if (out == null) {
                out = disk.append(file);
                writing = out;
            }
            out.write(ByteBuffer.wrap(bytes));
            if (durable) {
                out.force();
            }
            end += bytes.length;
        } catch (IOException e) {
            SourceException failure = DiskFailure.of(e, file);
            cutTo(end, failure);
            throw failure;
        }
    }

    /** Appends a record that need not outlive a power failure. */
    void note(JournalRecord change) throws SourceException {
        append(frames(payloads(List.of(change))), false);
    }

    /** Appends records durably, then shows each to the visitor, with its place. */
    void append(List<? extends JournalRecord> changes, Visitor visitor) throws SourceException {
        long at = end;
        List<byte[]> payloads = payloads(changes);
        append(frames(payloads), true);
        for (int i = 0; i < payloads.size(); i++) {
            visitor.visit(changes.get(i), at);
            at += FRAME + payloads.get(i).length;
        }
    }

    /** Takes back what was appended behind this place. */
    void cutTo(long size, SourceException because) {
        try {
            disk.truncate(file, size);
            end = size;
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SourceException {
        try (FileChannel _ = reading; Disk.Out _ = writing) {
            writing = null;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    private void checkMagic() throws IOException, SourceException {
        byte[] found = bytes(0, (int) Math.min(MAGIC.length, reading.size()));
        if (!Arrays.equals(found, MAGIC)) {
            throw new SourceException.Unsupported("The pool has a journal of a newer or unknown kind.",
                    file.toString(), "Use a newer Poolscope, or move this file away to open the pool without it.");
        }
        end = MAGIC.length;
    }

    /** The payload of a frame; null if the file ends before it does, as after a writer was killed. */
    private byte @Nullable [] payload(long at, long size) throws IOException, SourceException {
        if (size - at < FRAME) {
            return null;
        }
        ByteBuffer frame = ByteBuffer.wrap(bytes(at, FRAME));
        long length = frame.getInt();
        if (length > size - at - FRAME) {
            return null;
        }
        if (length <= 0) {
            return torn(at, size);
        }
        byte[] payload = bytes(at + FRAME, (int) length);
        if (checksum(payload) != frame.getInt()) {
            return at + FRAME + length == size ? null : torn(at, size);
        }
        return payload;
    }

    /** After a power failure the tail that was never acknowledged may be zeros; anything else is damage. */
    private byte @Nullable [] torn(long at, long size) throws IOException, SourceException {
        for (long from = at; from < size; from += 1 << 16) {
            for (byte b : bytes(from, (int) Math.min(1 << 16, size - from))) {
                if (b != 0) {
                    throw damaged(at);
                }
            }
        }
        return null;
    }

    private SourceException.Corrupt damaged(long at) {
        return new SourceException.Corrupt("The journal of the pool is damaged at byte " + at + ".", file.toString(),
                "Move this file away to open the pool as its index says.", null);
    }

    private JournalRecord decode(byte[] payload) throws SourceException {
        try {
            return RecordCodec.decode(payload);
        } catch (IOException e) {
            throw new SourceException.Corrupt("The journal of the pool is damaged.", file.toString(),
                    "Move this file away to open the pool as its index says.", e);
        }
    }

    private byte[] bytes(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = reading.read(buffer, at + buffer.position());
        }
        return buffer.array();
    }

    private static List<byte[]> payloads(List<? extends JournalRecord> changes) {
        return changes.stream().map(RecordCodec::encode).toList();
    }

    private static byte[] frames(List<byte[]> payloads) {
        ByteBuffer frames = ByteBuffer.allocate(payloads.stream().mapToInt(each -> FRAME + each.length).sum());
        for (byte[] payload : payloads) {
            frames.putInt(payload.length).putInt(checksum(payload)).put(payload);
        }
        return frames.array();
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    private static @Nullable Object identityOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
