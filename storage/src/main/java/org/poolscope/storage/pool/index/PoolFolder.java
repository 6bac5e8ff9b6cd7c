package org.poolscope.storage.pool.index;

import java.io.EOFException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/**
 * A pool's folder and the files that belong to it. No name leads out of it: neither {@code ..} nor an absolute path nor
 * a link.
 */
public final class PoolFolder {
    /** Bytes of one product's text; its tree of values takes several times as much. */
    private static final int LONGEST_TEXT = 256 << 20;

    /** Beginning of the names of files that only Poolscope puts beside a pool. */
    private static final String OURS = ".poolscope.";
    /** The journal of a writer. */
    public static final String JOURNAL = OURS + "journal";
    /** The lock of writers. */
    public static final String LOCK = OURS + "lock";

    private final Path path;
    private final Path real;

    private PoolFolder(Path path, Path real) {
        this.path = path;
        this.real = real;
    }

    /**
     * The folder at {@code path}, which may hold nothing yet.
     *
     * @throws SourceException.NotFound    if there is nothing of that name
     * @throws SourceException.Unsupported if it is a file
     */
    public static PoolFolder of(Path path) throws SourceException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new SourceException.Unsupported("This is a file; a product pool is a folder.", path.toString(),
                    "Open the folder that holds the products.");
        }
        try {
            Path real = path.toRealPath();
            if (String.valueOf(real.getFileName()).indexOf(':') >= 0) {
                throw new SourceException.Unsupported("A pool's name holds no colon, as its URNs do.", path.toString(),
                        "Rename the folder.");
            }
            return new PoolFolder(path, real);
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    /** The folder as it was named. */
    public Path path() {
        return path;
    }

    /** The pool's name: that of its folder. */
    public String name() {
        Path name = real.getFileName();
        return name == null ? "" : name.toString();
    }

    /** The index files that are there. */
    public List<String> indexFiles() {
        return PoolLayout.FILES.stream().filter(name -> Files.isRegularFile(path.resolve(name))).toList();
    }

    /** True if the folder holds an index of a pool. */
    public boolean hasIndex() {
        List<String> found = indexFiles();
        return found.contains(PoolLayout.TYPES) || found.contains(PoolLayout.OLD_TYPES);
    }

    /**
     * True if it is a pool: it has an index, or the journal of a writer that was killed before it wrote one, or holds
     * nothing at all, as a pool does before its first product.
     */
    public boolean isPool() throws SourceException {
        return hasIndex() || Files.exists(path.resolve(JOURNAL)) || isEmpty();
    }

    private boolean isEmpty() throws SourceException {
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(file -> String.valueOf(file.getFileName()).startsWith(OURS));
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    /** The names of all files, unsorted. */
    List<String> fileNames() throws SourceException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    /**
     * The file of a product, as fdi names it on loading or, if there is none, as it does on saving.
     *
     * @throws SourceException.Denied   if the name leads out of the folder
     * @throws SourceException.NotFound if there is no such file
     */
    public Path file(ProductKey key) throws SourceException {
        Path plain = inside(key.fileName());
        if (Files.exists(plain)) {
            return checked(plain);
        }
        Path quoted = inside(URLEncoder.encode(key.type(), StandardCharsets.UTF_8) + "_" + key.number());
        if (Files.exists(quoted)) {
            return checked(quoted);
        }
        throw new SourceException.NotFound("The file of this product is missing.", key.in(name()).toString(),
                "Restore it from a copy, or remove the product from the pool.");
    }

    /**
     * A product's file.
     *
     * @param stamp its size and time if it is a plain file under its plain name, as nearly every one is
     */
    public record Found(Path path, Optional<FileStamp> stamp) {}

    /** Finds the file of a product; fails as {@link #file} does. */
    public Found find(ProductKey key) throws SourceException {
        Path plain = inside(key.fileName());
        Optional<FileStamp> stamp = FileStamp.ofPlain(plain);
        return new Found(stamp.isPresent() ? plain : file(key), stamp);
    }

    /** Reads a whole file, of a pool or beside it. */
    public static byte[] read(Path file) throws SourceException {
        return read(file, 0, Long.MAX_VALUE);
    }

    /** Reads part of a file; fewer bytes if it ends before. */
    public static byte[] read(Path file, long start, long end) throws SourceException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            long from = Math.clamp(start, 0, size);
            return read(channel, file, from, Math.max(0, Math.min(end, size) - from));
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    private static byte[] read(FileChannel channel, Path file, long start, long length)
            throws IOException, SourceException {
        if (length > LONGEST_TEXT) {
            throw new SourceException.Unsupported(
                    "The file has " + length + " bytes; a product is read up to " + LONGEST_TEXT + ".", file.toString(),
                    "Keep large data in a file of their own and refer to it.");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return buffer.array();
    }

    /** The file of that name in the folder; the name must be a plain one. */
    Path inside(String name) throws SourceException {
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0 || name.equals("..")) {
            throw outside(name);
        }
        try {
            return path.resolve(name);
        } catch (InvalidPathException _) {
            throw outside(name);
        }
    }

    /** The same file if it lies in the folder after links have been followed. */
    Path checked(Path file) throws SourceException {
        try {
            Path target = file.toRealPath();
            if (!target.startsWith(real)) {
                throw outside(String.valueOf(file.getFileName()));
            }
            if (!Files.isRegularFile(target)) {
                throw new SourceException.Unsupported("This is no plain file.", file.toString(),
                        "A product is kept in a plain file.");
            }
            return target;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    private SourceException outside(String name) {
        return new SourceException.Denied("The index names a file outside the pool ('" + shown(name)
                + "'), which is not opened.", path.toString(), "Look at how the pool came about.");
    }

    private static String shown(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 80 ? printable.substring(0, 80) + "…" : printable;
    }
}
