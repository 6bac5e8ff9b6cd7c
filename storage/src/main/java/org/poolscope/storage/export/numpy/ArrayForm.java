package org.poolscope.storage.export.numpy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.file.NpyFile;

/**
 * What becomes of a dataset in numpy: an array of its only column, or a structure of all of them.
 *
 * @param places  of the columns that are taken
 * @param columns these columns without missing cells
 * @param dtype   of an element of the array
 * @param shape   of the array
 * @param isOne   whether the elements are those of the only column
 */
@SuppressWarnings("ArrayRecordComponent")
record ArrayForm(Dataset dataset, List<Integer> places, List<Gapless> columns, DType dtype, long[] shape,
        boolean isOne) {
    static ArrayForm of(Dataset dataset, boolean valuesOnly, FormatLosses losses) throws SourceException {
        Rows rows = dataset.rows();
        List<Column> all = rows.columns();
        boolean isTable = rows.layout() == Rows.Layout.TABLE;
        List<Integer> places = IntStream.range(0, all.size()).boxed()
                .filter(i -> (isTable && !valuesOnly) || all.get(i).role() == Column.Role.VALUE).toList();
        List<Gapless> columns = new ArrayList<>();
        for (int place : places) {
            columns.add(Gapless.of(all.get(place), losses));
        }
        if (columns.isEmpty()) {
            throw new SourceException.Unsupported("There is no column with values.", dataset.name(),
                    "Choose another format.");
        }
        boolean isOne = columns.size() == 1 && (!isTable || valuesOnly);
        DType dtype = isOne ? columns.getFirst().element() : struct(columns, losses);
        if (!NpyFile.canWrite(dtype)) {
            throw new SourceException.Unsupported("numpy has no array of this type (" + dtype.str() + ").",
                    dataset.name(), "Choose CSV or JSON lines.");
        }
        List<Long> shape = new ArrayList<>();
        if (rows.layout() != Rows.Layout.SINGLE) {
            shape.add(rows.count());
        }
        if (isOne) {
            columns.getFirst().column().tail().forEach(length -> shape.add(length.longValue()));
        }
        return new ArrayForm(dataset, places, columns, dtype, shape.stream().mapToLong(Long::longValue).toArray(),
                isOne);
    }

    /** Bytes of all elements. */
    long bytes() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact) * dtype.itemSize();
    }

    /** The elements of a block, packed. */
    byte[] bytes(Block block) {
        if (isOne || !(dtype instanceof DType.Struct struct)) {
            return bytes(columns.getFirst(), block.columns().get(places.getFirst()));
        }
        int width = struct.itemSize();
        byte[] rows = new byte[Math.multiplyExact(width, block.rows())];
        for (int i = 0; i < columns.size(); i++) {
            byte[] cells = bytes(columns.get(i), block.columns().get(places.get(i)));
            DType.Field field = struct.fields().get(i);
            int size = field.type().itemSize();
            for (int row = 0; row < block.rows(); row++) {
                System.arraycopy(cells, row * size, rows, row * width + field.offset(), size);
            }
        }
        return rows;
    }

    private static DType struct(List<Gapless> columns, FormatLosses losses) {
        List<String> names = FittingNames.of(columns.stream().map(column -> column.column().name()).toList(),
                name -> name.isEmpty() ? "_" : name, true, losses);
        List<DType.Field> fields = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < columns.size(); i++) {
            fields.add(new DType.Field(names.get(i), width, columns.get(i).type(), null));
            width = Math.addExact(width, columns.get(i).type().itemSize());
        }
        return new DType.Struct(width, fields, false);
    }

    private static byte[] bytes(Gapless column, Cells cells) {
        return switch (cells) {
            case Cells.Elements elements -> {
                MemorySegment packed = column.of(elements).bytes();
                yield packed.toArray(ValueLayout.JAVA_BYTE);
            }
            case Cells.Texts(List<String> texts, var _) -> texts(texts, column.type().itemSize());
            case Cells.Values _ -> throw new IllegalArgumentException("values of several kinds");
        };
    }

    private static byte[] texts(List<String> texts, int width) {
        ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(width, texts.size())).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.size(); i++) {
            out.position(i * width);
            texts.get(i).codePoints().forEach(out::putInt);
        }
        return out.array();
    }
}
