package org.poolscope.storage.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file whose parts have places that are known before they are written. What is never written reads as zeros. */
public final class PlacedFile implements AutoCloseable {
    private final FileChannel channel;

    /** Opens an empty file. */
    public PlacedFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Writes all of {@code bytes} from a place on. */
    public void write(long place, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left, place + left.position());
        }
    }

    /** The file itself. */
    public FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
