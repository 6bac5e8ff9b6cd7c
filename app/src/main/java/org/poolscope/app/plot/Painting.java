package org.poolscope.app.plot;

import java.util.Arrays;
import java.util.List;
import org.poolscope.app.plot.engine.Columns;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.CurveRaster;
import org.poolscope.app.plot.engine.Gaps;
import org.poolscope.app.plot.engine.Ink;
import org.poolscope.app.plot.engine.Pixels;
import org.poolscope.app.plot.engine.Viewport;

/**
 * What a picture of a plot shows: enough to tell from which column on the next one differs.
 *
 * @param pixels
 *            where it was painted
 * @param around
 *            everything that changes a picture as a whole
 * @param parts
 *            its curves, from the lowest to the highest
 * @param common
 *            the columns where all curves have a gap
 */
@SuppressWarnings("ArrayRecordComponent") // made for one painting and never changed
record Painting(Pixels pixels, Around around, List<Part> parts, boolean[] common) {
    /** View, bands and ghosts, and the colours of what belongs to no curve. */
    record Around(Viewport view, double density, List<Band> bands, List<Curve> ghosts, int hatch, int sunken) {}

    /** A curve, its columns and gaps, and the axis it belongs to. */
    @SuppressWarnings("ArrayRecordComponent") // made for one painting and never changed
    record Part(Curve curve, Columns columns, boolean[] gaps, int axis, Ink ink) {
        static Part of(Curve curve, Columns columns, int axis, Ink ink) {
            return new Part(curve, columns, Gaps.of(columns), axis, ink);
        }

        private boolean looksLike(Part other) {
            return curve.id().equals(other.curve.id()) && curve.shape() == other.curve.shape() && axis == other.axis
                    && ink.equals(other.ink);
        }

        private int changesFrom(Part before) {
            return Math.min(CurveRaster.changesFrom(curve, before.columns, columns, ink),
                    differing(before.gaps, gaps));
        }
    }

    static Painting of(Pixels pixels, Around around, List<Part> parts) {
        return new Painting(pixels, around, parts, Gaps.common(parts.stream().map(Part::columns).toList(),
                parts.stream().map(Part::gaps).toList(), pixels.width()));
    }

    /** The first column that looks other than in an earlier painting, the width if none does. */
    int changesFrom(Painting before) {
        if (pixels.width() != before.pixels.width() || pixels.height() != before.pixels.height()
                || !around.equals(before.around) || parts.size() != before.parts.size()) {
            return 0;
        }
        int first = differing(before.common, common);
        for (int i = 0; i < parts.size() && first > 0; i++) {
            first = parts.get(i).looksLike(before.parts.get(i))
                    ? Math.min(first, parts.get(i).changesFrom(before.parts.get(i)))
                    : 0;
        }
        return first;
    }

    private static int differing(boolean[] one, boolean[] other) {
        int at = Arrays.mismatch(one, other);
        return at < 0 ? one.length : at;
    }

    /** The gaps that one curve has alone. */
    boolean[] own(Part part) {
        boolean[] own = part.gaps().clone();
        for (int i = 0; i < own.length; i++) {
            own[i] &= !common[i];
        }
        return own;
    }
}
