package org.poolscope.app.load;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.table.RowShape;
import org.poolscope.storage.table.RowSink;

/** Passes rows on with one column more, which names the file they come from. */
final class SourcedRows implements RowSink {
    private static final String COLUMN = "source";

    private final RowSink to;
    private final byte[] name;
    private int width;

    /** Puts {@code name} behind each row. */
    SourcedRows(RowSink to, byte[] name) {
        this.to = to;
        this.name = name.clone();
    }

    @Override
    public void begin(RowShape shape, long expected) throws SourceException {
        width = shape.width();
        List<DType.Field> fields = new ArrayList<>(fields(shape));
        fields.add(new DType.Field(free(fields), width, DType.of(Kind.BYTES, name.length), null));
        int wide = width + name.length;
        to.begin(new RowShape(new DType.Struct(wide, fields, false), 0, wide), expected);
    }

    @Override
    public Step take(long first, MemorySegment rows, long count) throws SourceException {
        byte[] narrow = rows.toArray(ValueLayout.JAVA_BYTE);
        byte[] wide = new byte[Math.toIntExact(count * (width + name.length))];
        for (int row = 0; row < count; row++) {
            int at = row * (width + name.length);
            System.arraycopy(narrow, row * width, wide, at, width);
            System.arraycopy(name, 0, wide, at + width, name.length);
        }
        return to.take(first, MemorySegment.ofArray(wide), count);
    }

    /** Those of a structure; elements of a plain type become {@code f0}, {@code f1} and so on. */
    private static List<DType.Field> fields(RowShape shape) {
        if (shape.dtype() instanceof DType.Struct struct) {
            return struct.fields();
        }
        List<DType.Field> fields = new ArrayList<>();
        for (int i = 0; i < shape.columns(); i++) {
            fields.add(new DType.Field("f" + i, i * shape.dtype().itemSize(), shape.dtype(), null));
        }
        return fields;
    }

    private static String free(List<DType.Field> fields) {
        String name = COLUMN;
        for (int i = 2; taken(fields, name); i++) {
            name = COLUMN + "_" + i;
        }
        return name;
    }

    private static boolean taken(List<DType.Field> fields, String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }
}
