package org.poolscope.storage.heap.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;
import org.poolscope.storage.file.DiskFailure;

/** A mapped file. */
public final class MappedMedium implements Medium {
    private static final int ZEROS = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final FileChannel.MapMode mode;
    private volatile MemorySegment view = MemorySegment.NULL;

    private MappedMedium(Path path, FileChannel channel, FileChannel.MapMode mode) {
        this.path = path;
        this.channel = channel;
        this.mode = mode;
    }

    /** Maps a file to read. */
    public static MappedMedium reading(Path path) {
        return open(path, FileChannel.MapMode.READ_ONLY, EnumSet.of(StandardOpenOption.READ));
    }

    /** Maps a file to read and write; makes an empty one if there is none. */
    public static MappedMedium writing(Path path) {
        return open(path, FileChannel.MapMode.READ_WRITE,
                EnumSet.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
    }

    private static MappedMedium open(Path path, FileChannel.MapMode mode, Set<StandardOpenOption> options) {
        try {
            MappedMedium medium = new MappedMedium(path, FileChannel.open(path, options), mode);
            medium.map();
            return medium;
        } catch (IOException e) {
            throw new HeapFault(DiskFailure.of(e, path));
        }
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public long size() {
        return view.byteSize();
    }

    @Override
    public MemorySegment view() {
        return view;
    }

    @Override
    public void put(long offset, byte[] from, int start, int length) {
        try {
            MemorySegment.copy(from, start, view, ValueLayout.JAVA_BYTE, offset, length);
        } catch (InternalError e) {
            throw HeapFault.shrank(name(), offset, e);
        }
    }

    @Override
    public void grow(long size) {
        try {
            long before = channel.size();
            try {
                fill(before, size);
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
            map();
        } catch (IOException e) {
            throw new HeapFault(DiskFailure.of(e, path));
        }
    }

    @Override
    public void refresh() {
        try {
            long now = channel.size();
            if (now < size()) {
                throw HeapFault.shrank(name(), now, new IOException("shorter than before"));
            }
            if (now > size()) {
                map();
            }
        } catch (IOException e) {
            throw new HeapFault(DiskFailure.of(e, path));
        }
    }

    @Override
    public void force() {
        try {
            view.force();
        } catch (UncheckedIOException e) {
            throw new HeapFault(DiskFailure.of(new IOException(e), path));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new HeapFault(DiskFailure.of(e, path));
        }
    }

    private void map() throws IOException {
        view = channel.map(mode, 0, channel.size(), Arena.ofAuto());
    }

    private void fill(long from, long to) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(ZEROS, Math.max(0, to - from)));
        long at = from;
        while (at < to) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), to - at));
            at += channel.write(zeros, at);
        }
    }
}
