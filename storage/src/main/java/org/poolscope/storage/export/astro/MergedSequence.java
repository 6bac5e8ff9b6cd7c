package org.poolscope.storage.export.astro;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.PlainCells;
import org.poolscope.storage.export.PlainColumn;
import uk.ac.starlink.table.RowSequence;

/** The rows, one after the other. */
final class MergedSequence implements RowSequence {
    private final Blocks blocks;
    private final List<PlainColumn> columns;
    private final CleanText clean;
    private final Cancel cancel;
    private final LongConsumer done;
    private List<PlainCells> cells = List.of();
    private @Nullable Block block;
    private int row;

    MergedSequence(Blocks blocks, List<PlainColumn> columns, CleanText clean, Cancel cancel, LongConsumer done) {
        this.blocks = blocks;
        this.columns = columns;
        this.clean = clean;
        this.cancel = cancel;
        this.done = done;
    }

    @Override
    public boolean next() throws IOException {
        Block now = block;
        if (now != null && row + 1 < now.rows()) {
            row++;
            return true;
        }
        try {
            cancel.check("the export");
            Block next = blocks.next();
            block = next;
            row = 0;
            if (next == null) {
                return false;
            }
            cells = columns.stream().map(column -> PlainCells.of(column, next)).toList();
            done.accept(next.first() + next.rows());
            return true;
        } catch (SourceException e) {
            throw new MergedTable.Failed(e);
        }
    }

    @Override
    public @Nullable Object getCell(int column) {
        return switch (cells.get(column).at(row)) {
            case String text -> clean.of(text);
            case byte[] bytes -> clean.of(bytes);
            case BigInteger huge -> huge.toString();
            case null -> null;
            case Object other -> other;
        };
    }

    @Override
    @SuppressWarnings("NullAway")
    public Object[] getRow() {
        Object[] all = new Object[columns.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = getCell(i);
        }
        return all;
    }

    @Override
    public void close() {
        blocks.close();
    }
}
