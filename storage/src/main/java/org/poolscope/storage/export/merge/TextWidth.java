package org.poolscope.storage.export.merge;

import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;

/** How wide a column of texts is. */
final class TextWidth {
    private static final int MOST = Integer.MAX_VALUE / 8;

    private TextWidth() {}

    /** The type of texts as wide as the longest, at least one code point. */
    static DType type(List<String> texts) {
        int longest = 1;
        for (String text : texts) {
            if (text.length() > longest) {
                longest = Math.max(longest, text.codePointCount(0, text.length()));
            }
        }
        return DType.of(Kind.TEXT, 4 * Math.min(longest, MOST));
    }
}
