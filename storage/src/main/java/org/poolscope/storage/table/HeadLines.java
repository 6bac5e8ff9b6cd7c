package org.poolscope.storage.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.SourceException;

/** The first lines of a text table as they stand in the file, unpacked. */
public final class HeadLines {
    private HeadLines() {}

    /** At most {@code most} lines; what is no text of the format's encoding is replaced by a mark. */
    public static List<String> of(Path file, TableFormat format, int most) throws SourceException {
        try (TableBlocks blocks = TableBlocks.open(file, format.withSkip(0))) {
            TextBlock head = blocks.head();
            Charset read = format.encoding().equals(StandardCharsets.ISO_8859_1)
                    ? StandardCharsets.ISO_8859_1
                    : StandardCharsets.UTF_8;
            List<String> lines = new ArrayList<>();
            int from = 0;
            for (int at = 0; at < head.length() && lines.size() < most; at++) {
                byte b = head.text()[at];
                if (b == '\n' || b == '\r') {
                    lines.add(new String(head.text(), from, at - from, read));
                    at += b == '\r' && at + 1 < head.length() && head.text()[at + 1] == '\n' ? 1 : 0;
                    from = at + 1;
                }
            }
            if (from < head.length() && lines.size() < most) {
                lines.add(new String(head.text(), from, head.length() - from, read));
            }
            return lines;
        }
    }
}
