package org.poolscope.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** The few calls by which files are written, so that a test can make any of them fail. */
public interface Disk {
    /** The disk of this machine. */
    Disk REAL = new RealDisk();

    /** Room left, in bytes, for this user where the folder lies. */
    long freeSpace(Path folder) throws IOException;

    /** Makes a new file; one that exists is a failure. */
    Out create(Path file) throws IOException;

    /** Opens a file to write behind its end. */
    Out append(Path file) throws IOException;

    /** Opens a file to write at any place in it. */
    RandomAccess open(Path file) throws IOException;

    /** Cuts a file to this many bytes and waits until the disk holds it so. */
    void truncate(Path file, long size) throws IOException;

    /** Waits until the disk holds those of these files of one folder that are there, and their names. */
    void force(Path folder, List<Path> files) throws IOException;

    /** Gives a file its final name in one step, replacing what had it, and makes that step durable. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file if it is there. */
    void delete(Path file) throws IOException;

    /** A file being written at any place, behind its end as well. */
    interface RandomAccess extends Closeable {
        /** Writes all remaining bytes there. */
        void write(ByteBuffer bytes, long at) throws IOException;

        /** Waits until the disk holds what was written, though perhaps not the file's times. */
        void force() throws IOException;
    }

    /** A file being written. */
    interface Out extends Closeable {
        /** Writes all remaining bytes. */
        void write(ByteBuffer bytes) throws IOException;

        /** Waits until the disk holds what was written. */
        void force() throws IOException;
    }
}
