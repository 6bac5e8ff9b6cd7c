package org.poolscope.storage.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;

/**
 * Writes a file that appears under its name whole or not at all: a hidden file beside it, flushed, renamed at commit.
 *
 * <p>Closing without {@link #commit()} leaves the old file as it was and nothing else behind.
 */
public final class AtomicFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final Pattern HIDDEN = Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

    private final Disk disk;
    private final Path target;
    private final Path temporary;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private Disk.@Nullable Out out;
    private boolean committed;

    private AtomicFile(Disk disk, Path target, Path temporary) {
        this.disk = disk;
        this.target = target;
        this.temporary = temporary;
    }

    /** Begins to write a file, of which {@code expected} bytes are known to come (0 if unknown). */
    public static AtomicFile create(Path target, long expected) throws SourceException {
        return create(target, expected, Disk.REAL);
    }

    /** As {@link #create(Path, long)}, on the given disk. */
    public static AtomicFile create(Path target, long expected, Disk disk) throws SourceException {
        try {
            Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            Path folder = real.resolveSibling(".");
            DiskRoom room = new DiskRoom(expected, disk.freeSpace(folder));
            if (!room.isEnough()) {
                throw DiskFailure.full(target, room);
            }
            Path temporary = real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID() + ".tmp");
            AtomicFile file = new AtomicFile(disk, real, temporary);
            file.out = disk.create(temporary);
            return file;
        } catch (IOException e) {
            throw refused(e, target);
        }
    }

    /** A folder that is there and says that a new file in it is not is one of the system's own, such as /proc. */
    private static SourceException refused(IOException e, Path target) {
        return e instanceof NoSuchFileException && Files.isDirectory(target.toAbsolutePath().resolveSibling("."))
                ? new SourceException.Denied("The system lets nobody make a file in this folder.", target.toString(),
                        "Choose another place.")
                : DiskFailure.of(e, target);
    }

    /** Replaces a file by these bytes in one step. */
    public static void replace(Path target, byte[] bytes, Disk disk) throws SourceException {
        try (AtomicFile file = create(target, bytes.length, disk)) {
            file.write(ByteBuffer.wrap(bytes));
            file.commit();
        }
    }

    /** Deletes what writers left in a folder that were killed: hidden files that nobody has touched for so long. */
    public static void clearAway(Path folder, Duration untouched) throws SourceException {
        Instant before = Instant.now().minus(untouched);
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.filter(each -> HIDDEN.matcher(each.getFileName().toString()).matches()).toList()) {
                if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException _) {
            // No folder, or another has cleared away meanwhile.
            return;
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }

    /** The hidden file, for writers that need a path; what they wrote is flushed and renamed by {@link #commit()}. */
    public Path temporary() {
        return temporary;
    }

    /** Appends bytes. */
    public void write(ByteBuffer bytes) throws SourceException {
        try {
            append(bytes);
        } catch (IOException e) {
            throw DiskFailure.of(e, target);
        }
    }

    /** The same file as a stream, whose failures are told apart by {@link DiskFailure}; closing it commits nothing. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                append(ByteBuffer.wrap(new byte[]{(byte) b}));
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                append(ByteBuffer.wrap(bytes, from, length));
            }
        };
    }

    /** Makes what was written durable and gives it its name. */
    public void commit() throws SourceException {
        try {
            Disk.Out open = opened();
            drain(open);
            open.force();
            open.close();
            keepPermissions();
            disk.rename(temporary, target);
            committed = true;
        } catch (IOException e) {
            throw DiskFailure.of(e, target);
        }
    }

    @Override
    public void close() throws SourceException {
        if (committed || out == null) {
            return;
        }
        try (Disk.Out _ = out) {
            out = null;
        } catch (IOException e) {
            throw DiskFailure.of(e, target);
        } finally {
            discard();
        }
    }

    private void discard() throws SourceException {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            throw DiskFailure.of(e, temporary);
        }
    }

    private void append(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() > buffer.remaining()) {
            drain(opened());
        }
        if (bytes.remaining() > buffer.remaining()) {
            opened().write(bytes);
        } else {
            buffer.put(bytes);
        }
    }

    private void drain(Disk.Out open) throws IOException {
        buffer.flip();
        if (buffer.hasRemaining()) {
            open.write(buffer);
        }
        buffer.clear();
    }

    private Disk.Out opened() {
        if (out == null) {
            throw new IllegalStateException("closed: " + target);
        }
        return out;
    }

    private void keepPermissions() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            Files.setPosixFilePermissions(temporary, view.readAttributes().permissions());
        }
    }
}
