package org.poolscope.storage.export.nexus;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.hdf5.Hdf5Writer;
import org.poolscope.storage.hdf5.Layout;
import org.poolscope.storage.hdf5.RowDataset;

/**
 * How a column stands in an HDF5 file: texts in UTF-8, times as whole numbers since a start, all else as it is.
 *
 * @param gapless the column without missing cells
 * @param element the type of an element in the file; without meaning for texts
 */
record ColumnForm(Gapless gapless, DType element) {
    /** What a text takes besides its bytes. */
    private static final int TEXT = 24;
    private static final int DOUBLE = 8;

    static ColumnForm of(Column column, FormatLosses losses) {
        Gapless gapless = Gapless.of(column, losses);
        return new ColumnForm(gapless, switch (gapless.element()) {
            case DType.Temporal _ -> DType.INT64;
            case DType.Plain(var kind, int size, var _) -> switch (kind) {
                case FLOAT -> {
                    if (size <= DOUBLE) {
                        yield gapless.element();
                    }
                    losses.add(1, "a column of " + size + " byte floats is rounded to 8 byte floats");
                    yield DType.FLOAT64;
                }
                case TEXT -> DType.of(Kind.BYTES, size);
                default -> gapless.element();
            };
            case DType other -> other;
        });
    }

    /** Bytes of a row. */
    long width() {
        Column column = gapless.column();
        return column.isText() ? TEXT + column.type().itemSize() / 4 : (long) tailSize() * element.itemSize();
    }

    ColumnWriter open(Hdf5Writer writer, String place, long rows, int level) throws SourceException {
        if (gapless.column().isText()) {
            return new ColumnWriter.Texts(writer.texts(place));
        }
        Layout layout = level > 0 && rows > 0 ? new Layout.Chunked(level) : new Layout.Contiguous(rows);
        long[] tail = gapless.column().tail().stream().mapToLong(Integer::longValue).toArray();
        RowDataset dataset = writer.dataset(place, element, layout, tail);
        return new ColumnWriter.Numbers(this, dataset);
    }

    void single(Hdf5Writer writer, String place, Cells cells) throws SourceException {
        if (gapless.column().isText()) {
            writer.single(place, texts(cells).getFirst());
        } else {
            writer.single(place, NdArray.of(element, new long[0], false, elements(cells).bytes()));
        }
    }

    static List<String> texts(Cells cells) {
        if (cells instanceof Cells.Texts(List<String> texts, var _)) {
            return texts.stream().map(CleanText.NUL::of).toList();
        }
        throw new IllegalArgumentException("no texts: " + cells.getClass());
    }

    /** The cells of a block in the type of the file, packed. */
    NdArray elements(Cells cells) {
        if (!(cells instanceof Cells.Elements elements)) {
            throw new IllegalArgumentException("no elements: " + cells.getClass());
        }
        NdArray array = gapless.of(elements);
        if (array.dtype().equals(element)) {
            return array;
        }
        return switch (array.dtype()) {
            case DType.Temporal time -> NdArray.of(element, array.shape(), false, ticks(array, time));
            case DType.Plain plain when plain.kind() == Kind.TEXT ->
                NdArray.of(element, array.shape(), false, Utf8.fixed(array));
            default -> NdArray.of(element, array.shape(), false, MemorySegment.ofArray(array.toDoubles()));
        };
    }

    Map<String, Object> attributes(String name) {
        Column column = gapless.column();
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (gapless.element() instanceof DType.Temporal time) {
            attributes.put("units", time.unit().code());
            if (time.kind() == Kind.DATETIME) {
                boolean isAtomic = column.unit().equals("TAI");
                attributes.put("start", isAtomic ? "1970-01-01T00:00:00" : "1970-01-01T00:00:00Z");
                if (isAtomic) {
                    attributes.put("timescale", column.unit());
                }
            }
        } else if (!column.unit().isEmpty()) {
            attributes.put("units", column.unit());
        }
        if (!column.title().isEmpty()) {
            attributes.put("long_name", column.title());
        } else if (!column.name().equals(name)) {
            attributes.put("long_name", column.name());
        }
        return attributes;
    }

    private static MemorySegment ticks(NdArray array, DType.Temporal time) {
        long[] ticks = new long[Math.toIntExact(array.size())];
        for (int i = 0; i < ticks.length; i++) {
            long tick = array.longAt(i);
            ticks[i] = tick == Long.MIN_VALUE ? tick : tick * time.count();
        }
        return MemorySegment.ofArray(ticks);
    }

    private int tailSize() {
        return gapless.column().tail().stream().reduce(1, Math::multiplyExact);
    }
}
