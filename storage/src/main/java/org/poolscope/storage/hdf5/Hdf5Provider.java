package org.poolscope.storage.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;

/** Opens HDF5 files, known by their signature and not by their names. */
public final class Hdf5Provider implements SourceProvider {
    private static final long SIGNATURE = 0x894844460D0A1A0AL;
    private static final long FIRST_USER_BLOCK = 512;
    private static final long LAST_USER_BLOCK = 1 << 20;

    @Override
    public Support probe(Location location) {
        Optional<Path> file = location.file().filter(Files::isRegularFile);
        return file.isPresent() && hasSignature(file.get())
                ? new Support(4, "HDF5 file", "It begins as an HDF5 file does.")
                : Support.no("");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        Path file = location.file().orElseThrow(() -> new SourceException.Unsupported("An HDF5 file has a path.",
                location.source(), "Open it from a folder."));
        return new Hdf5Source(file, Hdf5File.open(file));
    }

    /** The signature stands at byte 0, or behind a user block of 512 bytes or a doubling of that. */
    private static boolean hasSignature(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long at = 0; at <= LAST_USER_BLOCK && at < channel.size(); at = at == 0 ? FIRST_USER_BLOCK : 2 * at) {
                ByteBuffer first = ByteBuffer.allocate(Long.BYTES);
                if (channel.read(first, at) == Long.BYTES && first.getLong(0) == SIGNATURE) {
                    return true;
                }
            }
        } catch (IOException _) {
            return false;
        }
        return false;
    }
}
