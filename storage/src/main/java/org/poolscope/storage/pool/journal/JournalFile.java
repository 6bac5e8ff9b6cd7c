package org.poolscope.storage.pool.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;

/**
 * The journal of one pool: changes in the order they were made. It is made longer in steps, by zeros: a change that is
 * written over zeros costs the disk no change of the file itself, and so half the wait.
 *
 * <p>Used by one thread at a time; appending also wants the pool's lock.
 */
final class JournalFile implements AutoCloseable {
    /** Bytes by which it is made longer, as many as it has already but no fewer and no more than these. */
    private static final int LEAST_ROOM = 1 << 15;
    private static final int MOST_ROOM = 1 << 20;

    private final Path file;
    private final Disk disk;
    private final JournalFrames frames;
    private final @Nullable Object identity;
    private Disk.@Nullable RandomAccess writing;
    private long end = JournalForm.MARK;
    private long held;
    private boolean opened;

    private JournalFile(Path file, Disk disk, JournalFrames frames, @Nullable Object identity) {
        this.file = file;
        this.disk = disk;
        this.frames = frames;
        this.identity = identity;
    }

    /** What is done with a record. */
    interface Visitor {
        /** Takes a record, and where its frame begins. */
        void visit(JournalRecord change, long at) throws SourceException;
    }

    /** Puts a new journal in place of the one that is there; its first record is on disk when this returns. */
    static JournalFile replace(Path file, JournalRecord first, Disk disk) throws SourceException {
        byte[] frame = JournalFrames.of(List.of(RecordCodec.encode(first)), 0);
        int length = JournalForm.MARK + frame.length;
        byte[] bytes = Arrays.copyOf(JournalForm.CURRENT.mark(), Math.max(length, LEAST_ROOM));
        System.arraycopy(frame, 0, bytes, JournalForm.MARK, frame.length);
        AtomicFile.replace(file, bytes, disk);
        JournalFile journal = written(file, disk);
        journal.end = length;
        journal.held = length;
        journal.opened = true;
        return journal;
    }

    /** Opens the journal that is there, null if there is none; nothing of it has been read then. */
    static @Nullable JournalFile open(Path file, Disk disk) throws SourceException {
        try {
            Object identity = identityOf(file);
            return new JournalFile(file, disk, JournalFrames.open(file), identity);
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /**
     * This journal if it has today's form; one of an earlier version is closed, and what it says takes its place in
     * today's form. Called under the lock, before anything of it was read.
     */
    JournalFile inTodaysForm() throws SourceException {
        if (frames.form() == JournalForm.CURRENT) {
            return this;
        }
        try (JournalFile earlier = this; AtomicFile today = AtomicFile.create(file, frames.size(), disk)) {
            AtomicLong held = new AtomicLong(JournalForm.MARK);
            today.write(ByteBuffer.wrap(JournalForm.CURRENT.mark()));
            earlier.look((change, _) -> {
                byte[] frame = JournalFrames.of(List.of(RecordCodec.encode(change)), held.get());
                today.write(ByteBuffer.wrap(frame));
                held.addAndGet(frame.length);
            });
            today.commit();
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
        return written(file, disk);
    }

    private static JournalFile written(Path file, Disk disk) throws SourceException {
        JournalFile journal = open(file, disk);
        if (journal == null) {
            throw new SourceException.Unreachable("The journal of the pool vanished.", file.toString(), "Try again.",
                    null);
        }
        return journal;
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
        return !hasMore(end);
    }

    /** Whether a record begins there. */
    boolean hasMore(long at) throws SourceException {
        try {
            return !frames.isBlank(at) && frames.frame(at) != null;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Where the next record will be, in bytes from the beginning. */
    long end() {
        return end;
    }

    /** Reads the records that were not read yet. Called under the lock; what was cut short behind them is cut off. */
    void readNew(Visitor visitor) throws SourceException {
        boolean first = !opened;
        boolean blank = look(visitor);
        try {
            if (!blank || (first && frames.size() > end)) {
                disk.truncate(file, end);
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /**
     * Reads the records that were not read yet, up to one that was cut short or is still being written; false then.
     *
     * @throws SourceException.Corrupt if one that was once on disk cannot be read
     */
    boolean look(Visitor visitor) throws SourceException {
        try {
            boolean first = !opened;
            opened = true;
            while (!frames.isBlank(end)) {
                JournalFrames.Frame frame = frames.frame(end);
                if (frame == null) {
                    frames.checkCutShort(end);
                    return false;
                }
                visitor.visit(decode(frame), end);
                end = frames.behind(end, frame);
                held = Math.max(held, frame.held());
            }
            if (first) {
                frames.checkCutShort(end);
            }
            return true;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** The record whose frame begins there; for several threads at a time. */
    JournalRecord read(long at) throws SourceException {
        try {
            JournalFrames.Frame frame = frames.frame(at);
            if (frame == null) {
                throw new SourceException.Corrupt("The journal of the pool is damaged at byte " + at + ".",
                        file.toString(), "Close the pool and open it again.", null);
            }
            return decode(frame);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Appends a record that need not outlive a power failure. */
    void note(JournalRecord change) throws SourceException {
        append(JournalFrames.of(List.of(RecordCodec.encode(change)), held), false);
    }

    /** Appends records durably, then shows each to the visitor, with its place. */
    void append(List<? extends JournalRecord> changes, Visitor visitor) throws SourceException {
        long at = end;
        List<byte[]> contents = changes.stream().map(RecordCodec::encode).toList();
        append(JournalFrames.of(contents, held), true);
        for (int i = 0; i < contents.size(); i++) {
            visitor.visit(changes.get(i), at);
            at += JournalFrames.Frame.length(contents.get(i));
        }
    }

    /**
     * Appends frames; they are on disk when this returns if {@code durable}, else only with the system. On failure the
     * journal is as before.
     */
    private void append(byte[] bytes, boolean durable) throws SourceException {
        try {
            Disk.RandomAccess out = writing;
            if (out == null) {
                out = disk.open(file);
                writing = out;
            }
            makeRoom(out, bytes.length);
            out.write(ByteBuffer.wrap(bytes), end);
            if (durable) {
                out.force();
            }
            end += bytes.length;
            held = durable ? end : held;
        } catch (IOException e) {
            SourceException failure = DiskFailure.of(e, file);
            cutTo(end, failure);
            throw failure;
        }
    }

    /** Room is good to have but no more: where the disk has none left, the record itself may still fit. */
    private void makeRoom(Disk.RandomAccess out, int wanted) throws IOException {
        long size = frames.size();
        if (end + wanted <= size) {
            return;
        }
        try {
            out.write(ByteBuffer.allocate(Math.clamp(end, LEAST_ROOM, MOST_ROOM)), size);
        } catch (IOException _) {
            disk.truncate(file, end);
        }
    }

    /** Takes back what was appended behind this place. */
    void cutTo(long size, SourceException because) {
        try {
            disk.truncate(file, size);
            end = size;
            held = Math.min(held, size);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SourceException {
        try (JournalFrames _ = frames; Disk.RandomAccess _ = writing) {
            writing = null;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    private JournalRecord decode(JournalFrames.Frame frame) throws SourceException {
        try {
            return RecordCodec.decode(frame.content());
        } catch (IOException e) {
            throw new SourceException.Corrupt("The journal of the pool is damaged.", file.toString(),
                    "Move this file away to open the pool as its index says.", e);
        }
    }

    private static @Nullable Object identityOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
