package org.poolscope.storage.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;

/**
 * What stands before the data of a {@code .npy} file, versions 1, 2 and 3 (numpy, {@code numpy.lib.format}).
 *
 * @param dtype   type of an element
 * @param shape   lengths of the axes
 * @param fortran whether the first axis is the fastest
 * @param version 1, 2 or 3
 * @param start   offset of the data in bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record NpyHeader(DType dtype, long[] shape, boolean fortran, int version, long start) {
    static final int PREFIX = 12;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = 1 << 20;
    private static final int ALIGNMENT = 64;

    /** Whether these first bytes begin a {@code .npy} file. */
    public static boolean isMagic(byte[] first) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (i >= first.length || first[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    /** Bytes up to the data as the first {@value #PREFIX} tell it; {@code where} names the file. */
    static long startOf(byte[] first, String where) throws SourceException {
        if (!isMagic(first) || first.length < PREFIX) {
            throw new SourceException.Corrupt("This does not begin as a .npy file.", where);
        }
        int version = first[6];
        if (version < 1 || version > 3) {
            throw new SourceException.Unsupported("It is a .npy file of version " + version + ".", where,
                    "Poolscope reads the versions 1, 2 and 3; save it again with numpy.save.");
        }
        MemorySegment prefix = MemorySegment.ofArray(first);
        long length = version == 1
                ? Short.toUnsignedLong(prefix.get(SHORT, 8))
                : Integer.toUnsignedLong(prefix.get(INT, 8));
        if (length > LONGEST) {
            throw new SourceException.Corrupt("The header claims " + length + " bytes.", where);
        }
        return (version == 1 ? 10 : 12) + length;
    }

    /** Reads a whole header, all bytes before the data. */
    static NpyHeader parse(byte[] header, String where) throws SourceException {
        int version = header[6];
        int from = version == 1 ? 10 : 12;
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        try {
            Literal literal = LiteralParser.parse(new String(header, from, header.length - from, charset));
            NpyHeader read = of(literal, version, header.length, where);
            read.dataSize(where);
            return read;
        } catch (IllegalArgumentException e) {
            throw new SourceException.Corrupt("The header of the array is damaged: " + e.getMessage() + ".", where, "",
                    e);
        }
    }

    private static NpyHeader of(Literal literal, int version, long start, String where) throws SourceException {
        DType type = NpyDescr.parse(member(literal, "descr"));
        if (type.hasObjects()) {
            throw new SourceException.Unsupported("It holds Python objects, which are pickled inside the file.", where,
                    "Save it as a pickle, or as numbers or text, and open that.");
        }
        if (!(member(literal, "fortran_order") instanceof Literal.Truth(boolean fortran))
                || !(member(literal, "shape") instanceof Literal.Items(List<Literal> axes))) {
            throw new IllegalArgumentException("shape or fortran_order is missing");
        }
        long[] shape = new long[axes.size()];
        for (int i = 0; i < shape.length; i++) {
            if (!(axes.get(i) instanceof Literal.Whole(long length))) {
                throw new IllegalArgumentException("the shape is not made of numbers");
            }
            shape[i] = length;
        }
        return new NpyHeader(type, shape, fortran, version, start);
    }

    private static Literal member(Literal literal, String name) {
        if (literal instanceof Literal.Pairs(List<Literal> values)) {
            for (int i = 0; i + 1 < values.size(); i += 2) {
                if (values.get(i) instanceof Literal.Text(String key) && key.equals(name)) {
                    return values.get(i + 1);
                }
            }
        }
        throw new IllegalArgumentException(name + " is missing");
    }

    /** Bytes of the data; {@code where} names the file in the failure. */
    public long dataSize(String where) throws SourceException {
        try {
            return Math.multiplyExact(NdArray.sizeOf(shape), (long) dtype.itemSize());
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new SourceException.Corrupt("The shape of the array is impossible.", where, "", e);
        }
    }

    /** The array over its data, which must be exactly as long as it needs. */
    NdArray over(MemorySegment data) {
        return NdArray.of(dtype, shape, fortran, data);
    }

    /** The header's bytes for an array, padded so that the data begins at a multiple of 64 bytes. */
    static byte[] write(DType dtype, long[] shape, boolean fortran) {
        StringBuilder axes = new StringBuilder();
        for (long length : shape) {
            axes.append(axes.isEmpty() ? "" : " ").append(length).append(',');
        }
        if (shape.length > 1) {
            axes.setLength(axes.length() - 1);
        }
        String text = "{'descr': " + NpyDescr.text(dtype) + ", 'fortran_order': " + (fortran ? "True" : "False")
                + ", 'shape': (" + axes + "), }";
        boolean latin1 = text.chars().allMatch(c -> c < 256);
        byte[] plain = text.getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        int version = !latin1 ? 3 : plain.length + ALIGNMENT > 0xFFFF ? 2 : 1;
        return framed(plain, version);
    }

    private static byte[] framed(byte[] plain, int version) {
        int from = version == 1 ? 10 : 12;
        int total = (from + plain.length + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
        byte[] header = new byte[total];
        Arrays.fill(header, (byte) ' ');
        System.arraycopy(MAGIC, 0, header, 0, MAGIC.length);
        header[6] = (byte) version;
        header[7] = 0;
        MemorySegment bytes = MemorySegment.ofArray(header);
        if (version == 1) {
            bytes.set(SHORT, 8, (short) (total - from));
        } else {
            bytes.set(INT, 8, total - from);
        }
        System.arraycopy(plain, 0, header, from, plain.length);
        header[total - 1] = '\n';
        return header;
    }
}
