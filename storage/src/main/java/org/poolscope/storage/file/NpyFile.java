package org.poolscope.storage.file;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;

/** One array in a {@code .npy} file as numpy saves it: read without copying, written in one pass. */
public final class NpyFile {
    private static final int CHUNK = 1 << 16;

    private NpyFile() {}

    /** The header, checked; reads nothing of the data. */
    public static NpyHeader header(MappedFile file) throws SourceException {
        String where = file.path().toString();
        byte[] first = file.copy(0, (int) Math.min(NpyHeader.PREFIX, file.size()));
        long start = NpyHeader.startOf(first, where);
        return NpyHeader.parse(file.copy(0, (int) start), where);
    }

    /**
     * The array where it lies in the file; it stays readable after the file is closed.
     *
     * @throws SourceException.Corrupt if the file is shorter than its header claims
     * @throws SourceException.Unsupported if it holds Python objects
     */
    public static NdArray read(MappedFile file) throws SourceException {
        NpyHeader header = header(file);
        return header.over(file.slice(header.start(), header.dataSize(file.path().toString())));
    }

    /**
     * Writes an array; one whose elements lie packed in Fortran order keeps that order.
     *
     * @throws IllegalArgumentException if numpy has no header for its type: Python objects, overlapping fields
     */
    public static void write(NdArray array, OutputStream out) throws IOException {
        if (array.dtype().hasObjects()) {
            throw new IllegalArgumentException("Python objects have no place in a .npy file.");
        }
        boolean fortran = array.order().equals("F");
        out.write(NpyHeader.write(array.dtype(), array.shape(), fortran));
        writeData(fortran ? array.transpose() : array, out);
    }

    /** What stands before the elements of an array in C order that is written piece by piece. */
    public static byte[] header(DType dtype, long[] shape) {
        return NpyHeader.write(dtype, shape, false);
    }

    private static void writeData(NdArray array, OutputStream out) throws IOException {
        if (array.isContiguous() || array.rank() == 0 || array.byteSize() <= CHUNK) {
            writeBytes(array.bytes(), array.byteSize(), out);
            return;
        }
        long rows = array.shape()[0];
        long rowBytes = Math.max(1, array.byteSize() / rows);
        long step = Math.max(1, CHUNK / rowBytes);
        for (long row = 0; row < rows; row += step) {
            List<Slice> part = List.of(step == 1 ? Slice.at(row) : Slice.of(row, row + step));
            writeData(array.slice(part), out);
        }
    }

    private static void writeBytes(MemorySegment bytes, long size, OutputStream out) throws IOException {
        byte[] chunk = new byte[(int) Math.min(CHUNK, size)];
        for (long at = 0; at < size; at += chunk.length) {
            int length = (int) Math.min(chunk.length, size - at);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, chunk, 0, length);
            out.write(chunk, 0, length);
        }
    }

    /** Whether a type can be written. */
    public static boolean canWrite(DType type) {
        try {
            return !type.hasObjects() && !NpyDescr.text(type).isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
