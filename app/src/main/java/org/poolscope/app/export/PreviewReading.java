package org.poolscope.app.export;

import java.util.List;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Dataset;

/**
 * What is read of a dataset to show it.
 *
 * @param rows   the first rows, those around losses and the last
 * @param curves its numbers
 * @param over   what they are drawn over
 */
record PreviewReading(List<PreviewRow> rows, List<Curve> curves, AxisText over) {
    /** More rows than this are not read to their end only to show the last. */
    private static final long WALKED = 1_000_000;

    PreviewReading {
        rows = List.copyOf(rows);
        curves = List.copyOf(curves);
    }

    /** Reads it once; of very many rows only as many as are drawn, and those up to the last of {@code lost}. */
    static PreviewReading of(Dataset dataset, List<LossCell> lost, Cancel cancel) throws SourceException {
        PreviewRows rows = new PreviewRows(dataset.rows(), lost);
        PreviewCurves curves = new PreviewCurves(dataset);
        long needed = dataset.rows().count() <= WALKED ? Long.MAX_VALUE : Math.max(WALKED, rows.furthest());
        try (Blocks blocks = dataset.rows().blocks(cancel)) {
            for (Block block = blocks.next(); block != null && block.first() <= needed; block = blocks.next()) {
                rows.add(block);
                curves.add(block);
            }
        }
        return new PreviewReading(rows.rows(), curves.curves(), curves.over());
    }
}
