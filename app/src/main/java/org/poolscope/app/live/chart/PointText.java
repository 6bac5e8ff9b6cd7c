package org.poolscope.app.live.chart;

import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.ValueText;

/** The exact text of one point of a followed stream. */
public final class PointText {
    private static final int LONGEST = 400;

    private PointText() {}

    /** The text of a point as Python prints it; {@code –} if it is not here. */
    public static String of(Kept kept, long index) {
        View view = kept.view(index, index + 1).orElse(null);
        if (view == null) {
            return "–";
        }
        try {
            return ValueText.repr(view.data().at(0), LONGEST);
        } catch (SourceException _) {
            return "–";
        }
    }
}
