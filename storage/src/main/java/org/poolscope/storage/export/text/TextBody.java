package org.poolscope.storage.export.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.file.Workers;

/**
 * A text file: something in front, then the lines of block after block, whose pieces all cores make at the same time.
 *
 * @param head  the text in front
 * @param lines the lines of a piece; called by several threads at once
 * @param expectedSize about how many bytes it will have
 */
record TextBody(Rows rows, Supplier<Utf8Buffer> head, Function<Piece, Utf8Buffer> lines, long expectedSize,
        LossReport losses) implements Body {
    private static final long CELLS = 1L << 18;
    private static final int MOST_BLOCKS = 64;

    /** Its size is that of its first piece as a text, taken for all of them. */
    static TextBody of(Rows rows, Supplier<Utf8Buffer> head, Function<Piece, Utf8Buffer> lines, LossReport losses,
            Cancel cancel) throws SourceException {
        double perRow = 0;
        try (Blocks blocks = rows.blocks(cancel)) {
            @Nullable
            Block first = blocks.next();
            if (first != null && first.rows() > 0) {
                Piece piece = Piece.of(first).getFirst();
                perRow = lines.apply(piece).size() / (double) (piece.to() - piece.from());
            }
        }
        return new TextBody(rows, head, lines, head.get().size() + Math.round(perRow * rows.count()), losses);
    }

    @Override
    public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
        head.get().writeTo(out);
        try (Blocks blocks = rows.blocks(cancel)) {
            List<Block> batch = new ArrayList<>();
            for (@Nullable
            Block block = blocks.next(); block != null; block = blocks.next()) {
                batch.add(block);
                long cells = (long) block.rows() * Math.max(1, block.columns().size()) * batch.size();
                if (cells >= CELLS || batch.size() >= MOST_BLOCKS) {
                    write(batch, out, cancel, progress);
                    batch.clear();
                }
            }
            write(batch, out, cancel, progress);
        }
    }

    private void write(List<Block> batch, OutputStream out, Cancel cancel, Progress progress)
            throws IOException, SourceException {
        cancel.check("the export");
        List<Piece> pieces = batch.stream().flatMap(block -> Piece.of(block).stream()).toList();
        @Nullable
        Utf8Buffer[] made = new Utf8Buffer[pieces.size()];
        Workers.each(made.length, i -> made[i] = lines.apply(pieces.get(i)));
        for (int i = 0; i < made.length; i++) {
            Utf8Buffer buffer = made[i];
            if (buffer != null) {
                buffer.writeTo(out);
            }
            progress.report(pieces.get(i).block().first() + pieces.get(i).to(), rows.count(), "rows");
        }
    }
}
