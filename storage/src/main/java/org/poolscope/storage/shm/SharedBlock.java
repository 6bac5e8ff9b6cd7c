package org.poolscope.storage.shm;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Workers;

/**
 * A mapped block of shared memory. Who made it also removes it: closing a block of one's own takes its name away, and so does
 * an end of the process that leaves it open.
 *
 * <p>Memory is used from any thread; after {@link #close} it throws {@link IllegalStateException}, and where another
 * process cut the block short {@link InternalError}, which whoever reads it catches.
 */
public final class SharedBlock implements AutoCloseable {
    private final SharedMemory home;
    private final String name;
    private final boolean isWritable;
    private final Workers.@Nullable Ending ending;
    private Arena arena;
    private MemorySegment memory;
    private boolean closed;

    private SharedBlock(SharedMemory home, String name, boolean isWritable, boolean isOwn, Arena arena,
            MemorySegment memory) {
        this.home = home;
        this.name = name;
        this.isWritable = isWritable;
        this.arena = arena;
        this.memory = memory;
        ending = isOwn ? Workers.atEnd(this::unlink) : null;
    }

    static SharedBlock map(SharedMemory home, String name, boolean isWritable, boolean isOwn)
            throws IOException, SourceException {
        Arena arena = Arena.ofShared();
        boolean mapped = false;
        try {
            SharedBlock block = new SharedBlock(home, name, isWritable, isOwn, arena,
                    map(home.path(name), isWritable, arena));
            mapped = true;
            return block;
        } finally {
            if (!mapped) {
                arena.close();
            }
        }
    }

    /** The name by which other processes attach it, without a slash. */
    public String name() {
        return name;
    }

    /** Bytes it had when it was mapped. */
    public synchronized long size() {
        return memory.byteSize();
    }

    /** The bytes themselves, not a copy. */
    public synchronized MemorySegment memory() {
        return memory;
    }

    /**
     * Gives a block of one's own another size, keeping what it holds up to there; memory taken from it before must not be
     * used any more.
     */
    public synchronized void resize(long bytes) throws SourceException {
        try {
            Path file = home.path(name);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (bytes < channel.size()) {
                    channel.truncate(bytes);
                } else if (bytes > channel.size()) {
                    channel.write(ByteBuffer.allocate(1), bytes - 1);
                }
            }
            Arena next = Arena.ofShared();
            memory = map(file, isWritable, next);
            arena.close();
            arena = next;
        } catch (IOException e) {
            throw home.failure(e, name);
        }
    }

    /** Leaves the block to others, who must free it: {@link #close} does not take its name away any more. */
    public synchronized void release() {
        if (ending != null) {
            ending.callOff();
        }
    }

    /** Unmaps it; a block of one's own loses its name, so that its memory is freed when the last process lets go. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        arena.close();
        if (ending != null && ending.callOff()) {
            unlink();
        }
    }

    private void unlink() {
        try {
            home.unlink(name);
        } catch (SourceException e) {
            System.getLogger(SharedBlock.class.getName()).log(System.Logger.Level.DEBUG, "removed by others", e);
        }
    }

    private static MemorySegment map(Path file, boolean isWritable, Arena arena) throws IOException {
        Set<StandardOpenOption> options = isWritable
                ? Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE)
                : Set.of(StandardOpenOption.READ);
        try (FileChannel channel = FileChannel.open(file, options)) {
            return channel.map(isWritable ? FileChannel.MapMode.READ_WRITE : FileChannel.MapMode.READ_ONLY, 0,
                    channel.size(), arena);
        }
    }
}
