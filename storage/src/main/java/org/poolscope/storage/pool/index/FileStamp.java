package org.poolscope.storage.pool.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** By what a change of a file is noticed: its size in bytes and its last change in nanoseconds since 1970. */
public record FileStamp(long size, long changed) {
    /** The file as it is now; null if it is not there. */
    public static @Nullable FileStamp of(Path file) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(found.size(), found.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    /** The file as it is now; empty if it is not there or anything but a plain file, such as a link. */
    static Optional<FileStamp> ofPlain(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? Optional.of(new FileStamp(found.size(), found.lastModifiedTime().to(TimeUnit.NANOSECONDS)))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
