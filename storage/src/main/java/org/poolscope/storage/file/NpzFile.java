package org.poolscope.storage.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;

/** Named arrays in a zip archive, as {@code numpy.savez} and {@code numpy.savez_compressed} write them. */
public final class NpzFile implements AutoCloseable {
    static final String SUFFIX = ".npy";
    /** A time of all entries, so that the same arrays make the same archive. */
    static final long TIME = 315_619_200_000L;

    private final Path path;
    private final ZipFile zip;

    private NpzFile(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /** Opens an archive and reads its directory. */
    public static NpzFile open(Path path) throws SourceException {
        try {
            return new NpzFile(path, new ZipFile(path.toFile()));
        } catch (ZipException e) {
            throw new SourceException.Corrupt("It is not a whole zip archive.", path.toString(), "", e);
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    /** Names of the arrays in the archive's order, without {@code .npy}. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        zip.stream().filter(entry -> entry.getName().endsWith(SUFFIX))
                .forEach(entry -> names.add(entry.getName().substring(0, entry.getName().length() - SUFFIX.length())));
        return names;
    }

    /** Type and shape of one array; inflates no more than its header. */
    public NpyHeader header(String name) throws SourceException {
        try (InputStream in = stream(name)) {
            return header(in, name);
        } catch (IOException e) {
            throw broken(e, name);
        }
    }

    /** One array, inflated into memory of its own. */
    public NdArray read(String name) throws SourceException {
        try (InputStream in = stream(name)) {
            NpyHeader header = header(in, name);
            long size = header.dataSize(where(name));
            if (size > Integer.MAX_VALUE - 8) {
                throw new SourceException.Unsupported("The array has " + size + " bytes inside the archive.",
                        where(name), "Take it out of the archive and open the .npy file.");
            }
            byte[] data = in.readNBytes((int) size);
            if (data.length < size) {
                throw new SourceException.Corrupt(
                        "The array ends after " + data.length + " of " + size + " bytes.", where(name));
            }
            return header.over(MemorySegment.ofArray(data));
        } catch (IOException e) {
            throw broken(e, name);
        }
    }

    /** Opens one array of at least one axis to read some of its rows after the other; the archive is closed with it. */
    public static NpzRows rows(Path path, String name) throws SourceException {
        NpzFile archive = open(path);
        try {
            return NpzRows.open(archive, name);
        } catch (IOException e) {
            throw archive.broken(e, name);
        }
    }

    /** Writes arrays under their names, deflated if {@code compressed}; the bytes depend on nothing else. */
    public static void write(Map<String, NdArray> arrays, boolean compressed, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, NdArray> named : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(named.getKey() + SUFFIX);
                entry.setLastModifiedTime(FileTime.fromMillis(TIME));
                if (!compressed) {
                    store(entry, named.getValue());
                }
                zip.putNextEntry(entry);
                NpyFile.write(named.getValue(), zip);
                zip.closeEntry();
            }
        }
    }

    @Override
    public void close() throws SourceException {
        try {
            zip.close();
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    private static void store(ZipEntry entry, NdArray array) throws IOException {
        Counted counted = new Counted();
        NpyFile.write(array, counted);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(counted.size);
        entry.setCrc(counted.sum.getValue());
    }

    InputStream stream(String name) throws SourceException, IOException {
        ZipEntry entry = zip.getEntry(name + SUFFIX);
        if (entry == null) {
            throw new SourceException.NotFound("The archive has no array of this name.", where(name),
                    "It has: " + String.join(", ", names()) + ".");
        }
        return zip.getInputStream(entry);
    }

    NpyHeader header(InputStream in, String name) throws SourceException, IOException {
        byte[] prefix = in.readNBytes(NpyHeader.PREFIX);
        int start = (int) NpyHeader.startOf(prefix, where(name));
        byte[] header = Arrays.copyOf(prefix, Math.max(start, prefix.length));
        if (in.readNBytes(header, prefix.length, header.length - prefix.length) < header.length - prefix.length) {
            throw new SourceException.Corrupt("The header of the array is cut short.", where(name));
        }
        return NpyHeader.parse(header, where(name));
    }

    SourceException broken(IOException cause, String name) {
        return new SourceException.Corrupt("The archive is damaged here (" + cause.getMessage() + ").", where(name), "",
                cause);
    }

    private String where(String name) {
        return path + "/" + name;
    }

    /** A stored entry must say its size and checksum before its bytes. */
    private static final class Counted extends OutputStream {
        private final CRC32 sum = new CRC32();
        private long size;

        @Override
        public void write(int b) {
            sum.update(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            sum.update(bytes, from, length);
            size += length;
        }
    }
}
