package org.poolscope.app.export;

import java.util.List;
import org.poolscope.storage.export.Loss;

/**
 * What an export would write.
 *
 * @param summary
 *            how many rows or elements, and about how many bytes
 * @param columns
 *            the headings of its columns
 * @param rows
 *            the first rows and the last
 * @param losses
 *            what cannot be read back
 * @param leftOut
 *            values that cannot be taken, a sentence each
 * @param sources
 *            what becomes of each value
 * @param refusal
 *            why it cannot be written at all; empty if it can
 */
record ExportPreview(String summary, List<String> columns, List<PreviewRow> rows, List<LossRow> losses,
        List<String> leftOut, List<SourceRow> sources, String refusal) {
    ExportPreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        losses = List.copyOf(losses);
        leftOut = List.copyOf(leftOut);
        sources = List.copyOf(sources);
    }

    /**
     * Something that is lost.
     *
     * @param what  how often, and what happens
     * @param worst the worst example with its place; empty without one
     * @param place where to look at it, empty if that is not known
     * @param row   its row there, -1 if it has none
     */
    record LossRow(String what, String worst, String place, long row) {
        static LossRow of(Loss loss) {
            String what = loss.count() + " × " + loss.sentence();
            if (loss.examples().isEmpty()) {
                return new LossRow(what, "", "", -1);
            }
            Loss.Example worst = loss.examples().getFirst();
            String at = worst.place() + (worst.row() < 0 ? "" : " row " + worst.row());
            String becomes = worst.after().isEmpty() ? worst.before() : worst.before() + " → " + worst.after();
            return new LossRow(what, at.isEmpty() ? becomes : at + ": " + becomes, worst.place(), worst.row());
        }
    }

    static ExportPreview refused(String why) {
        return refused(why, List.of());
    }

    static ExportPreview refused(String why, List<SourceRow> sources) {
        return new ExportPreview("", List.of(), List.of(), List.of(), List.of(), sources, why);
    }
}
