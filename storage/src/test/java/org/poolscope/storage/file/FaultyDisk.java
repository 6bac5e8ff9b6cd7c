package org.poolscope.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/** A real disk on which one chosen step (create, append, open, write, force, rename) fails. */
public final class FaultyDisk implements Disk {
    /** What goes wrong. */
    public enum Fault {
        NO_SPACE, NO_PERMISSION
    }

    private final int failing;
    private final Fault fault;
    private int steps;

    /** Fails the step with this number, counted from 0. */
    public FaultyDisk(int failing, Fault fault) {
        this.failing = failing;
        this.fault = fault;
    }

    /** How many steps were tried. */
    public int steps() {
        return steps;
    }

    @Override
    public long freeSpace(Path folder) throws IOException {
        return REAL.freeSpace(folder);
    }

    @Override
    public Out create(Path file) throws IOException {
        step(file);
        return new FaultyOut(file, REAL.create(file));
    }

    @Override
    public Out append(Path file) throws IOException {
        step(file);
        return new FaultyOut(file, REAL.append(file));
    }

    @Override
    public RandomAccess open(Path file) throws IOException {
        step(file);
        return new FaultyRandomAccess(file, REAL.open(file));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step(to);
        REAL.rename(from, to);
    }

    /** Cutting takes no room, so it does not count as a step. */
    @Override
    public void truncate(Path file, long size) throws IOException {
        REAL.truncate(file, size);
    }

    @Override
    public void force(Path folder, List<Path> files) throws IOException {
        step(folder);
        REAL.force(folder, files);
    }

    @Override
    public void delete(Path file) throws IOException {
        REAL.delete(file);
    }

    private void step(Path file) throws IOException {
        if (steps++ == failing) {
            throw switch (fault) {
                case NO_SPACE -> new FileSystemException(file.toString(), null, "No space left on device");
                case NO_PERMISSION -> new AccessDeniedException(file.toString());
            };
        }
    }

    private final class FaultyOut implements Out {
        private final Path file;
        private final Out real;

        FaultyOut(Path file, Out real) {
            this.file = file;
            this.real = real;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            int half = bytes.remaining() / 2;
            real.write(bytes.slice(bytes.position(), half));
            step(file);
            bytes.position(bytes.position() + half);
            real.write(bytes);
        }

        @Override
        public void force() throws IOException {
            step(file);
            real.force();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }

    private final class FaultyRandomAccess implements RandomAccess {
        private final Path file;
        private final RandomAccess real;

        FaultyRandomAccess(Path file, RandomAccess real) {
            this.file = file;
            this.real = real;
        }

        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            int half = bytes.remaining() / 2;
            real.write(bytes.slice(bytes.position(), half), at);
            step(file);
            bytes.position(bytes.position() + half);
            real.write(bytes, at + half);
        }

        @Override
        public void force() throws IOException {
            step(file);
            real.force();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
