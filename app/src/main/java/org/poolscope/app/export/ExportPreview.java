package org.poolscope.app.export;

import java.util.List;

/**
 * What an export would write.
 *
 * @param summary
 *            how many rows or elements, and about how many bytes
 * @param lines
 *            the first lines, or what each value becomes
 * @param losses
 *            what cannot be read back, a sentence each
 * @param leftOut
 *            values that cannot be taken, a sentence each
 * @param sources
 *            what becomes of each value
 * @param refusal
 *            why it cannot be written at all; empty if it can
 */
record ExportPreview(String summary, List<String> lines, List<String> losses, List<String> leftOut,
        List<SourceRow> sources,
        String refusal) {
    ExportPreview {
        lines = List.copyOf(lines);
        losses = List.copyOf(losses);
        leftOut = List.copyOf(leftOut);
        sources = List.copyOf(sources);
    }

    static ExportPreview refused(String why) {
        return refused(why, List.of());
    }

    static ExportPreview refused(String why, List<SourceRow> sources) {
        return new ExportPreview("", List.of(), List.of(), List.of(), sources, why);
    }
}
