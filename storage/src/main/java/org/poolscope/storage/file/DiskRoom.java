package org.poolscope.storage.file;

import java.io.IOException;
import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.SizeText;

/**
 * The room that something needs on a disk, and what the disk has, in bytes.
 *
 * @param needed 0 if that is not known
 * @param free   for this user
 */
public record DiskRoom(long needed, long free) {
    /** The room in a folder for what needs {@code needed} bytes, 0 if that is not known. */
    public static DiskRoom at(Path folder, long needed) throws SourceException {
        return at(folder, needed, Disk.REAL);
    }

    static DiskRoom at(Path folder, long needed, Disk disk) throws SourceException {
        try {
            return new DiskRoom(needed, disk.freeSpace(folder));
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }

    /** Whether it fits. */
    public boolean isEnough() {
        return needed <= free;
    }

    /** For people: {@code needs 1.9 GB, 0.8 GB free}. */
    public String words() {
        String there = SizeText.of(free) + " free";
        return needed == 0 ? there : "needs " + SizeText.of(needed) + ", " + there;
    }
}
