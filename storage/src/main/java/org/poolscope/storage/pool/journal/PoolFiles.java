package org.poolscope.storage.pool.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.pool.index.FileStamp;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.PoolLayout;
import org.poolscope.storage.pool.index.ProductKey;

/** The files of one pool's folder. Links are not followed, so that nothing outside the folder is read or written. */
final class PoolFiles {
    /** fdi sees a change by a later time; two changes within one tick of the clock would hide the second. */
    private static final long TICK = 10_000_000;
    private static final Pattern EMPTY_MAP = Pattern.compile("\\s*\\{\\s*(\"_STID\"\\s*:\\s*\"ODict\")?\\s*}\\s*");
    private static final int LARGEST = 1 << 30;

    private final Path folder;
    private final Disk disk;

    PoolFiles(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    Disk disk() {
        return disk;
    }

    Path folder() {
        return folder;
    }

    Path types() {
        return folder.resolve(PoolLayout.TYPES);
    }

    Path tags() {
        return folder.resolve(PoolLayout.TAGS);
    }

    Path journal() {
        return folder.resolve(PoolFolder.JOURNAL);
    }

    Path lock() {
        return folder.resolve(PoolFolder.LOCK);
    }

    Path product(ProductKey key) {
        return folder.resolve(key.fileName());
    }

    /** Refuses links in place of our files, and the layouts that fdi 2 takes for an empty pool. */
    void checkWritable() throws SourceException {
        for (Path file : List.of(types(), tags(), journal(), lock())) {
            if (Files.isSymbolicLink(file)) {
                throw new SourceException.Denied("This file of a pool is a link, which may lead out of the pool.",
                        file.toString(), "Put the file itself in its place.");
            }
        }
        for (String old : List.of(PoolLayout.OLD_TYPES, PoolLayout.OLD_URNS, PoolLayout.OLD_TAGS)) {
            Path file = folder.resolve(old);
            if (Files.exists(file) && !EMPTY_MAP.matcher(new String(bytes(file), UTF_8)).matches()) {
                throw new SourceException.Unsupported("This pool has the layout of fdi 1, which fdi 2 takes for an"
                        + " empty pool and overwrites; it is read here, but not changed.", folder.toString(),
                        "Save its products into a new pool.");
            }
        }
    }

    /** Removes what a killed writer left of files that never got their name. */
    void removeLeftovers() throws SourceException {
        for (Path file : members()) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".tmp") && (name.startsWith(".dT") || name.startsWith("..poolscope"))) {
                delete(file);
            }
        }
    }

    List<Path> members() throws SourceException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }

    boolean has(ProductKey key) {
        return ProductKey.isType(key.type()) && Files.isRegularFile(product(key), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether anything at all has the name of this product's file. */
    boolean isTaken(ProductKey key) {
        return Files.exists(product(key), LinkOption.NOFOLLOW_LINKS);
    }

    /** The text of a product; NotFound if its file is not there. */
    byte[] text(ProductKey key) throws SourceException {
        return bytes(product(key));
    }

    /** The text of an index file, or an empty map where there is none. */
    byte[] index(Path file) throws SourceException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? bytes(file) : new byte[]{'{', '}'};
    }

    private static byte[] bytes(Path file) throws SourceException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST);
            if (bytes.length == LARGEST) {
                throw new SourceException.Full("This file of a pool is larger than a gigabyte.", file.toString(),
                        "Keep large data in files of their own.");
            }
            return bytes;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Writes a new product file; false if there is a file of this name. */
    boolean create(ProductKey key, byte[] text) throws SourceException {
        Path file = product(key);
        try (Disk.Out out = disk.create(file)) {
            out.write(ByteBuffer.wrap(text));
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Puts the text of a product in place of whatever has its name. */
    void restore(ProductKey key, byte[] text) throws SourceException {
        delete(product(key));
        AtomicFile.replace(product(key), text, disk);
    }

    void delete(Path file) throws SourceException {
        try {
            disk.delete(file);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Waits until the disk holds those of these products that are there. */
    void force(Collection<ProductKey> keys) throws SourceException {
        try {
            disk.force(folder, keys.stream().map(this::product).toList());
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }

    @Nullable
    FileStamp stamp(Path file) throws SourceException {
        try {
            return FileStamp.of(file);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Replaces an index file, with a time later than that of the file it replaces. */
    FileStamp replaceIndex(Path file, byte[] text) throws SourceException {
        try {
            FileStamp before = FileStamp.of(file);
            AtomicFile.replace(file, text, disk);
            FileStamp after = FileStamp.of(file);
            if (before != null && after != null && after.changed() <= before.changed()) {
                Files.setLastModifiedTime(file, FileTime.from(before.changed() + TICK, TimeUnit.NANOSECONDS));
                after = FileStamp.of(file);
            }
            return after == null ? new FileStamp(text.length, 0) : after;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }
}
