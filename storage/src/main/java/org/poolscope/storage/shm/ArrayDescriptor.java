package org.poolscope.storage.shm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.JsonText;

/**
 * What a process must be told to find an array in shared memory, since the block itself tells nothing.
 *
 * @param name  of the block
 * @param dtype of an element
 * @param axes  lengths of the axes of the array, in C order
 */
public record ArrayDescriptor(String name, DType dtype, List<Long> axes) {
    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if the shape has a negative axis or more bytes than can be counted, or the
     *                                  elements are Python objects
     */
    public ArrayDescriptor {
        axes = List.copyOf(axes);
        if (dtype.hasObjects()) {
            throw new IllegalArgumentException("Python objects cannot lie in shared memory.");
        }
        try {
            Math.multiplyExact(NdArray.sizeOf(lengths(axes)), (long) dtype.itemSize());
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException("No array can have the shape " + axes + ".", e);
        }
    }

    /** An array of this shape and type, which a person has given. */
    static ArrayDescriptor asked(String name, DType dtype, long... shape) throws SourceException {
        try {
            return new ArrayDescriptor(name, dtype, LongStream.of(shape).boxed().toList());
        } catch (IllegalArgumentException e) {
            throw new SourceException.Unsupported(String.valueOf(e.getMessage()), SharedMemory.url(name),
                    "Give another shape or type.");
        }
    }

    /** Lengths of the axes. */
    public long[] shape() {
        return lengths(axes);
    }

    /** Bytes of the elements. */
    public long byteSize() {
        return NdArray.sizeOf(shape()) * dtype.itemSize();
    }

    /** Its name, shape and dtype by these names, as JSON tells them. */
    public Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("shape", axes);
        told.put("dtype", codes(dtype));
        return told;
    }

    /** The line that the seed's workers pass on: {@code {"name": …, "shape": [...], "dtype": …}}. */
    public String toJson() {
        StringBuilder line = new StringBuilder();
        try {
            JsonText.write(told(), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /**
     * Reads such a line; a shape may be one number, a dtype a text or a list of fields.
     *
     * @throws SourceException.Corrupt if it is no such line
     */
    public static ArrayDescriptor parse(String line) throws SourceException {
        return DescriptorReader.read(line);
    }

    @Override
    public String toString() {
        return toJson();
    }

    private static long[] lengths(List<Long> axes) {
        return axes.stream().mapToLong(Long::longValue).toArray();
    }

    /** As numpy describes a type to itself: fields by name and code, gaps as fields without a name. */
    private static Object codes(DType dtype) {
        if (!(dtype instanceof DType.Struct struct)) {
            return dtype.str();
        }
        List<Object> fields = new ArrayList<>();
        int end = 0;
        for (DType.Field field : struct.fields()) {
            if (field.offset() > end) {
                fields.add(List.of("", "|V" + (field.offset() - end)));
            }
            fields.add(field.type() instanceof DType.SubArray sub
                    ? List.of(field.name(), codes(sub.base()), sub.shape())
                    : List.of(field.name(), codes(field.type())));
            end = field.offset() + field.type().itemSize();
        }
        if (end < struct.itemSize()) {
            fields.add(List.of("", "|V" + (struct.itemSize() - end)));
        }
        return fields;
    }
}
