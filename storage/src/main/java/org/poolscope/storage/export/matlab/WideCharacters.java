package org.poolscope.storage.export.matlab;

import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.Survey;

/** Counts the texts with characters of more than 16 bits, which MATLAB does not have. */
final class WideCharacters {
    private static final String SENTENCE = "a text with characters beyond U+FFFF is written with ? for them";

    private WideCharacters() {}

    static void count(Rows rows, FormatLosses losses, Cancel cancel, Progress progress) throws SourceException {
        Survey.of(rows, Column::isText, (column, cells, first) -> {
            if (cells instanceof Cells.Texts texts) {
                for (int row = 0; row < texts.rows(); row++) {
                    String text = texts.texts().get(row);
                    if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
                        losses.add(Loss.Kind.FORMAT, SENTENCE, new Loss.Example(column.name(), first + row, text, ""));
                    }
                }
            }
        }, cancel, progress);
    }
}
