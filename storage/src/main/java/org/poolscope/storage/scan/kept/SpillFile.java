package org.poolscope.storage.scan.kept;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/**
 * A file of this process alone, written at its end and mapped into memory. It has no name where the system can do
 * without, and is removed by the system itself otherwise, so that nothing of it stays behind, however the process ends.
 * What has been mapped stays readable until nothing holds it.
 *
 * <p>Bytes are written before they are mapped, so that a full disk is a failure of the write and not of some later look.
 */
final class SpillFile implements AutoCloseable {
    private static final int WRITTEN_AT_ONCE = 1 << 20;

    private final FileChannel channel;
    private long end;

    private SpillFile(FileChannel channel) {
        this.channel = channel;
    }

    static SpillFile in(Path folder) throws IOException {
        return new SpillFile(FileChannel.open(folder.resolve("poolscope-" + UUID.randomUUID() + ".spill"),
                StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Writes pieces one behind the other and maps them as one. */
    MemorySegment put(List<MemorySegment> pieces) throws IOException {
        long start = end;
        long at = start;
        for (MemorySegment piece : pieces) {
            for (long done = 0; done < piece.byteSize();) {
                long size = Math.min(WRITTEN_AT_ONCE, piece.byteSize() - done);
                ByteBuffer bytes = piece.asSlice(done, size).asByteBuffer();
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
                done += size;
            }
        }
        end = at;
        return channel.map(FileChannel.MapMode.READ_ONLY, start, at - start, Arena.ofAuto());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
