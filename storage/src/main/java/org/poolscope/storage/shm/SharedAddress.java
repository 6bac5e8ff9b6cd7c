package org.poolscope.storage.shm;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;

/**
 * An address of shared memory.
 *
 * @param name  of the block, empty for all of them
 * @param dtype of an element, null if it is not told
 * @param shape of the array, null if it is not told; then one axis with as many elements as fit
 */
record SharedAddress(String name, @Nullable DType dtype, @Nullable List<Long> shape) {
    static final String SCHEME = "shm";
    private static final DType BYTES = DType.of(Kind.UINT, 1);

    /** Reads {@code shm://NAME?dtype=D&shape=3,4}. */
    static SharedAddress parse(String address) throws SourceException {
        String rest = address.replaceFirst("^(?i)shm:(//)?", "");
        int cut = rest.indexOf('?');
        String name = cut < 0 ? rest : rest.substring(0, cut);
        DType dtype = null;
        List<Long> shape = null;
        try {
            for (String part : cut < 0 ? new String[0] : rest.substring(cut + 1).split("&", -1)) {
                String value = URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8);
                if (part.startsWith("dtype=")) {
                    dtype = TypeString.parseSpec(value);
                } else if (part.startsWith("shape=")) {
                    shape = axes(value);
                } else {
                    throw new IllegalArgumentException("'" + part + "' is neither dtype nor shape.");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new SourceException.Unsupported(String.valueOf(e.getMessage()), SharedMemory.url(name),
                    "An address reads shm://NAME?dtype=<f8&shape=3,4.");
        }
        return new SharedAddress(name, dtype, shape);
    }

    /** Where the array lies in a block of this size. */
    ArrayDescriptor within(long size) throws SourceException {
        DType known = dtype == null ? BYTES : dtype;
        long[] axes = shape == null
                ? new long[]{size / Math.max(1, known.itemSize())}
                : shape.stream().mapToLong(Long::longValue).toArray();
        return ArrayDescriptor.asked(name, known, axes);
    }

    /** The address of an array, with its type and shape as a person writes them. */
    static String of(String name, String dtype, String shape) {
        StringBuilder address = new StringBuilder(SharedMemory.url(name));
        if (!dtype.isEmpty()) {
            address.append("?dtype=").append(URLEncoder.encode(dtype, StandardCharsets.UTF_8));
        }
        if (!shape.isEmpty()) {
            address.append(dtype.isEmpty() ? '?' : '&').append("shape=")
                    .append(URLEncoder.encode(shape, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    private static List<Long> axes(String text) {
        String bare = text.strip().replaceAll("^[(\\[]|,?\\s*[)\\]]$", "");
        return bare.isEmpty()
                ? List.of()
                : Arrays.stream(bare.split(",", -1)).map(String::strip).map(Long::valueOf).toList();
    }
}
