package org.poolscope.storage.shm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/**
 * The shared memory of a machine.
 *
 * @param folder where the system keeps the blocks as files
 */
public record SharedMemory(Path folder) {
    /** The shared memory of this machine, which has one if it is Linux. */
    public static final SharedMemory OF_THIS_MACHINE = new SharedMemory(Path.of("/dev/shm"));

    /** Whether this machine keeps shared memory as files. */
    public boolean isThere() {
        return Files.isDirectory(folder);
    }

    /**
     * Makes a block of this size, filled with zeros, readable by this user alone.
     *
     * @param name what to call it, empty for a name of our own
     * @throws SourceException.Locked if there is a block of that name
     * @throws SourceException.Full   if there is not enough memory
     */
    public SharedBlock create(String name, long bytes) throws SourceException {
        String chosen = name.isEmpty() ? BlockName.next() : BlockName.checked(name);
        Path file = path(chosen);
        if (bytes <= 0) {
            throw new SourceException.Unsupported("A block of shared memory has at least one byte.", url(chosen),
                    "Give a shape without a zero.");
        }
        try {
            if (Files.getFileStore(folder).getUsableSpace() < bytes) {
                throw full(chosen, bytes);
            }
            var privately = PosixFilePermissions.asFileAttribute(EnumSet.of(PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE));
            try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE), privately)) {
                return filled(channel, chosen, bytes);
            }
        } catch (FileAlreadyExistsException _) {
            throw new SourceException.Locked("There is a block of this name already.", url(chosen),
                    "Choose another name, or free that one.");
        } catch (IOException e) {
            throw failure(e, chosen);
        }
    }

    /** A block whose file has just been made; it is removed again if there is no room for it. */
    private SharedBlock filled(FileChannel channel, String name, long bytes) throws IOException, SourceException {
        boolean made = false;
        try {
            channel.write(ByteBuffer.allocate(1), bytes - 1);
            SharedBlock block = SharedBlock.map(this, name, true, true);
            made = true;
            return block;
        } finally {
            if (!made) {
                Files.deleteIfExists(path(name));
            }
        }
    }

    /** Maps a block that another process made, to read only or also to change it; it stays theirs. */
    public SharedBlock attach(String name, boolean writable) throws SourceException {
        String checked = BlockName.checked(name);
        try {
            return SharedBlock.map(this, checked, writable, false);
        } catch (IOException e) {
            throw failure(e, checked);
        }
    }

    /** Takes a block's name away; its memory is freed once no process holds it any more. */
    public void unlink(String name) throws SourceException {
        String checked = BlockName.checked(name);
        try {
            Files.delete(path(checked));
        } catch (IOException e) {
            throw failure(e, checked);
        }
    }

    /** The file of a block, whose name has been checked. */
    Path path(String name) throws SourceException {
        if (!isThere()) {
            throw new SourceException.Unsupported("This system keeps no shared memory that can be listed.", url(name),
                    "Shared memory works on Linux.");
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new SourceException.NotFound("There is no block of this name.", url(name), "Check the name.");
        }
    }

    /** What the system says, told of a block. */
    SourceException failure(IOException e, String name) {
        if (e instanceof NoSuchFileException) {
            return new SourceException.NotFound("There is no block of shared memory of this name.", url(name),
                    "Its maker may have freed it; list what there is with: ls shm://");
        }
        return DiskFailure.of(e, folder.resolve(name));
    }

    static SourceException full(String name, long bytes) {
        return new SourceException.Full("There is not enough shared memory for " + bytes + " bytes.", url(name),
                "Free a block (ls shm:// lists them) or write to a file.");
    }

    /** The address that opens a block as an array of a type and a shape, each as a person writes it or empty. */
    public static String address(String name, String dtype, String shape) {
        return SharedAddress.of(name, dtype, shape);
    }

    /** The address of a block. */
    static String url(String name) {
        return "shm://" + name;
    }
}
