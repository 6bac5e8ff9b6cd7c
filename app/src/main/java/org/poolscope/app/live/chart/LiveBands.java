package org.poolscope.app.live.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.poolscope.app.main.Counts;
import org.poolscope.app.plot.Band;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.stream.Gap;

/** Where points of plotted streams are missing, and what stands there. */
final class LiveBands {
    /** More bands cannot be told apart. */
    private static final int MOST = 100;
    private static final int STEPS_LOOKED_AT = 1000;

    private LiveBands() {}

    /** A band before its words; {@code count} of the stream that misses most. */
    private record Missing(double from, double to, long count, Gap.Cause cause, boolean atStart) {
        boolean touches(Missing other) {
            return from <= other.to && other.from <= to && atStart == other.atStart;
        }

        Missing and(Missing other) {
            Missing more = other.count > count ? other : this;
            return new Missing(Math.min(from, other.from), Math.max(to, other.to), more.count, more.cause, atStart);
        }

        Band band() {
            String number = Counts.grouped(count);
            String what = cause == Gap.Cause.BROKEN
                    ? number + "\ncannot be decoded"
                    : atStart ? number + "\nevicted by the server" : number + "\ngone before they were read";
            return new Band(from, to, what);
        }
    }

    /** The bands of all curves, joined where they touch, from the left to the right. */
    static List<Band> of(List<LiveCurves.Live> curves) {
        List<Missing> all = new ArrayList<>();
        for (LiveCurves.Live live : curves) {
            if (live.curve().size() > 0) {
                add(live, all);
            }
        }
        all.sort(Comparator.comparingDouble(Missing::from));
        List<Missing> joined = new ArrayList<>();
        for (Missing missing : all) {
            if (!joined.isEmpty() && joined.getLast().touches(missing)) {
                joined.add(joined.removeLast().and(missing));
            } else if (joined.size() < MOST) {
                joined.add(missing);
            }
        }
        return joined.stream().map(Missing::band).toList();
    }

    private static void add(LiveCurves.Live live, List<Missing> into) {
        Curve curve = live.curve();
        Samples x = curve.x();
        long first = live.first();
        long before = 0;
        Gap.Cause cause = Gap.Cause.GONE;
        for (Gap gap : live.kept().gaps()) {
            if (gap.index() < first) {
                before += Math.min(gap.end(), first) - gap.index();
                cause = before > gap.count() ? cause : gap.cause();
            } else if (into.size() < MOST * 4) {
                long end = Math.min(gap.end() - first, curve.size() - 1);
                into.add(new Missing(x.at(Math.max(0, gap.index() - first - 1)), x.at(end), gap.count(), gap.cause(),
                        false));
            }
        }
        if (before > 0) {
            into.add(new Missing(x.at(0) - before * step(curve), x.at(0), before, cause, true));
        }
    }

    /** The mean step at the start: where the missing points would lie if they came as evenly as those behind them. */
    private static double step(Curve curve) {
        long last = Math.min(curve.size() - 1, STEPS_LOOKED_AT);
        return last < 1 ? 1 : (curve.x().at(last) - curve.x().at(0)) / last;
    }
}
