package org.poolscope.storage.export;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Looks at all cells of some columns before a file is written, for what its format cannot hold. */
@FunctionalInterface
public interface Survey {
    /** Looks at some cells, of which the first stands in row {@code first}. */
    void look(Column column, Cells cells, long first);

    /** Reads the rows once if any column is to be looked at, else not at all. */
    static void of(Rows rows, Predicate<Column> which, Survey survey, Cancel cancel, Progress progress)
            throws SourceException {
        List<Column> columns = rows.columns();
        int[] places = IntStream.range(0, columns.size()).filter(i -> which.test(columns.get(i))).toArray();
        if (places.length == 0) {
            return;
        }
        try (Blocks blocks = rows.blocks(cancel)) {
            for (@Nullable
            Block block = blocks.next(); block != null; block = blocks.next()) {
                cancel.check("the export");
                for (int place : places) {
                    survey.look(columns.get(place), block.columns().get(place), block.first());
                }
                progress.report(block.first() + block.rows(), rows.count(), "rows");
            }
        }
    }
}
