package org.poolscope.storage.table;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;

/** The first rows of a table as texts. */
final class HeadRows {
    private HeadRows() {}

    /** At most {@code most} rows of a block that hold data. */
    static List<List<String>> of(TextBlock block, TableFormat format, int most) {
        BlockParser parser = new BlockParser(format, new RowType(DType.BOOL, List.of(), 1), 1);
        FieldReader reader = new FieldReader(format, new RowBuffer(1, 1));
        FieldBounds bounds = new FieldBounds();
        List<List<String>> rows = new ArrayList<>();
        byte[] text = block.text();
        for (int at = 0; at < block.length() && rows.size() < most; at++) {
            at = format.delimiter() == TableFormat.BLANKS
                    ? bounds.findBetweenBlanks(parser, text, at)
                    : bounds.find(parser, text, at);
            if (bounds.count() > 0) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < bounds.count(); i++) {
                    row.add(reader.shown(text, bounds.from(i), bounds.to(i)));
                }
                rows.add(row);
            }
            while (text[at] != '\n' && text[at] != '\r') {
                at++;
            }
        }
        return rows;
    }
}
