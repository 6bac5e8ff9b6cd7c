package org.poolscope.storage.scan;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;

/**
 * Images in a file of the ESRF data format: before each a header of text in braces, a multiple of {@value #BLOCK} bytes
 * long, then its elements, rows from top to bottom.
 */
final class EdfFile {
    private static final int BLOCK = 512;
    private static final int LONGEST_HEADER = 1 << 20;
    private static final Pattern MEMBER = Pattern.compile("([^={};]+)=([^;]*);");
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("signedbyte", "i1"),
            Map.entry("unsignedbyte", "u1"), Map.entry("signedshort", "i2"), Map.entry("unsignedshort", "u2"),
            Map.entry("signedinteger", "i4"), Map.entry("unsignedinteger", "u4"), Map.entry("signedlong", "i4"),
            Map.entry("unsignedlong", "u4"), Map.entry("signed64", "i8"), Map.entry("unsigned64", "u8"),
            Map.entry("floatvalue", "f4"), Map.entry("float", "f4"), Map.entry("doublevalue", "f8"),
            Map.entry("double", "f8"));

    private final SeekableByteChannel in;
    private final Path path;

    private EdfFile(SeekableByteChannel in, Path path) {
        this.in = in;
        this.path = path;
    }

    /**
     * Images {@code index} to {@code index + count}, one behind the other, in the type and order of the stream.
     *
     * @throws SourceException.Corrupt if they are not there, or not of the announced type and shape
     */
    static NdArray read(Path path, long index, long count, Encoding.Numeric image) throws SourceException {
        try (SeekableByteChannel in = Files.newByteChannel(path)) {
            EdfFile file = new EdfFile(in, path);
            byte[] all = new byte[Math.toIntExact(Math.multiplyExact(count, image.pointBytes()))];
            long at = 0;
            for (long i = 0; i < index + count; i++) {
                at = i < index
                        ? file.frame(at, image, new byte[0], 0)
                        : file.frame(at, image, all, (int) ((i - index) * image.pointBytes()));
            }
            return NdArray.of(image.dtype(), new long[]{all.length / image.dtype().itemSize()}, false,
                    MemorySegment.ofArray(all));
        } catch (IOException e) {
            throw new SourceException.Unreachable("The file cannot be read.", path.toString(),
                    "Check the disk or the network.", e);
        } catch (ArithmeticException _) {
            throw new SourceException.Unsupported("These images are larger than 2 GB.", path.toString(),
                    "Read fewer at a time.");
        }
    }

    /** Reads the image behind the header at {@code at} into {@code all}, unless that is empty; returns where it ends. */
    private long frame(long at, Encoding.Numeric image, byte[] all, int into) throws IOException, SourceException {
        String text = header(at);
        Map<String, String> header = new HashMap<>();
        Matcher member = MEMBER.matcher(text);
        while (member.find()) {
            header.put(member.group(1).strip().toLowerCase(Locale.ROOT), member.group(2).strip());
        }
        long size = number(header.getOrDefault("edf_binarysize", header.getOrDefault("size", "")));
        long start = at + text.length();
        if (size < 0 || size > in.size() - start) {
            throw damaged("An image is cut short");
        }
        if (all.length > 0) {
            check(header, image, size);
            read(start, ByteBuffer.wrap(all, into, (int) size));
            boolean big = header.getOrDefault("byteorder", "").equalsIgnoreCase("HighByteFirst");
            if (big != isBig(image.dtype())) {
                reverse(all, into, (int) size, image.dtype().itemSize());
            }
        }
        return start + size;
    }

    private void check(Map<String, String> header, Encoding.Numeric image, long size) throws SourceException {
        List<Long> shape = List.of(number(header.getOrDefault("dim_2", "")),
                number(header.getOrDefault("dim_1", "")));
        String type = TYPES.getOrDefault(header.getOrDefault("datatype", "").toLowerCase(Locale.ROOT), "");
        boolean plain = header.getOrDefault("compression", "none").toLowerCase(Locale.ROOT).startsWith("no");
        if (!plain || type.isEmpty()) {
            throw new SourceException.Unsupported("The images in it are compressed, or of a type that is not read.",
                    path.toString(), "Open the file with another program.");
        }
        DType there = TypeString.parse(type);
        if (size != image.pointBytes() || !shape.equals(image.shape()) || there.kind() != image.dtype().kind()
                || there.itemSize() != image.dtype().itemSize()) {
            throw damaged("Its images are not of the announced type and shape");
        }
    }

    private String header(long at) throws IOException, SourceException {
        StringBuilder header = new StringBuilder();
        byte[] block = new byte[BLOCK];
        while (header.length() < LONGEST_HEADER) {
            read(at + header.length(), ByteBuffer.wrap(block));
            header.append(new String(block, StandardCharsets.ISO_8859_1));
            if (header.charAt(0) != '{' && header.charAt(0) != '\n') {
                break;
            }
            if (header.charAt(header.length() - 1) == '\n' && header.charAt(header.length() - 2) == '}') {
                return header.toString();
            }
        }
        throw damaged("A header does not begin or end as one");
    }

    private void read(long from, ByteBuffer into) throws IOException, SourceException {
        in.position(from);
        while (into.hasRemaining()) {
            if (in.read(into) < 0) {
                throw damaged("It ends before the image");
            }
        }
    }

    private SourceException.Corrupt damaged(String what) {
        return new SourceException.Corrupt(what + "; this is no whole EDF file.", path.toString());
    }

    private static long number(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }

    private static boolean isBig(DType type) {
        return type instanceof DType.Plain(_, _, ByteOrder order) && order == ByteOrder.BIG_ENDIAN;
    }

    private static void reverse(byte[] bytes, int from, int length, int width) {
        for (int at = from; at < from + length; at += width) {
            for (int i = 0; i < width / 2; i++) {
                byte kept = bytes[at + i];
                bytes[at + i] = bytes[at + width - 1 - i];
                bytes[at + width - 1 - i] = kept;
            }
        }
    }
}
