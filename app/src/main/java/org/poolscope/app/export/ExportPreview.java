package org.poolscope.app.export;

import java.util.List;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;

/**
 * What an export would write.
 *
 * @param summary how many rows or elements, and about how many bytes
 * @param rules   what is done, a sentence each
 * @param columns the headings of its columns
 * @param rows    the first rows, those around losses and the last
 * @param curves  its numbers, empty if none can be drawn
 * @param over    what they are drawn over
 * @param losses  what cannot be read back
 * @param leftOut values that cannot be taken, a sentence each
 * @param sources what becomes of each value
 * @param bytes   about how large the file becomes
 * @param refusal why it cannot be written at all; empty if it can
 */
record ExportPreview(String summary, List<String> rules, List<String> columns, List<PreviewRow> rows,
        List<Curve> curves, AxisText over, List<LossRow> losses, List<String> leftOut,
        List<SourceRow> sources, long bytes, String refusal) {
    ExportPreview {
        rules = List.copyOf(rules);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        curves = List.copyOf(curves);
        losses = List.copyOf(losses);
        leftOut = List.copyOf(leftOut);
        sources = List.copyOf(sources);
    }

    static ExportPreview refused(String why) {
        return refused(why, List.of());
    }

    static ExportPreview refused(String why, List<SourceRow> sources) {
        return new ExportPreview("", List.of(), List.of(), List.of(), List.of(), AxisText.index(), List.of(),
                List.of(), sources, 0, why);
    }
}
