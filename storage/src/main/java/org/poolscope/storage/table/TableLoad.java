package org.poolscope.storage.table;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/**
 * Reads text tables as numpy's {@code loadtxt} does.
 *
 * @param dtype   what a row, or each field of it, becomes
 * @param format  how the text is to be read
 * @param onError what to do about bad rows
 * @param workers how many threads parse, the calling one among them
 * @param helpers where the others come from; it need not run them at once, nor at all
 */
public record TableLoad(DType dtype, TableFormat format, OnError onError, int workers, Executor helpers) {
    /**
     * Reads one file, packed or not, and hands its rows to {@code sink}.
     *
     * @throws SourceException.Corrupt if a row does not fit and that is to end it; the text names row, line and column
     */
    public LoadReport load(Path file, RowSink sink, Cancel cancel, Progress progress) throws SourceException {
        try (TableBlocks blocks = TableBlocks.open(file, format)) {
            RowType type = type(file, blocks.head());
            RowShape shape = new RowShape(dtype, RowType.isStructured(dtype) ? 0 : type.columns().size(), type.width());
            sink.begin(shape, expected(blocks));
            return new Workshop(this, blocks, file, shape, type, sink, cancel, progress).run();
        }
    }

    /** The rows of a plain type have as many fields as the first of them. */
    private RowType type(Path file, TextBlock head) throws SourceException {
        try {
            int fields = !format.columns().isEmpty() ? format.columns().size() : Math.max(1, fields(head));
            RowType type = RowType.of(dtype, fields);
            if (RowType.isStructured(dtype) && !format.columns().isEmpty() && type.columns().size() != fields) {
                throw new IllegalArgumentException(fields + " columns are wanted, and the type has "
                        + type.columns().size() + ".");
            }
            return type;
        } catch (IllegalArgumentException e) {
            throw new SourceException.Unsupported(String.valueOf(e.getMessage()), file.toString(),
                    "Give another type or other columns.");
        }
    }

    private int fields(TextBlock head) {
        return RowType.isStructured(dtype)
                ? 0
                : HeadRows.of(head, format, 1).stream().mapToInt(row -> row.size())
                        .findFirst().orElse(0);
    }

    private static long expected(TableBlocks blocks) {
        TextBlock head = blocks.head();
        long lines = 1;
        for (int i = 0; i < head.length(); i++) {
            lines += head.text()[i] == '\n' ? 1 : 0;
        }
        return head.length() == 0 ? 0 : (long) ((double) lines / head.length() * blocks.total() * 1.01) + 1;
    }
}
