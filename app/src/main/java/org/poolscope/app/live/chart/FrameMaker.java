package org.poolscope.app.live.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.stream.Gap;
import org.poolscope.model.stream.Kept;

/** Makes frames of what is kept of followed streams. Belongs to one task. */
public final class FrameMaker {
    private final LiveCurves curves = new LiveCurves();
    private final LivePictures pictures = new LivePictures();

    /** A frame of what {@code kept} knows of the streams wanted. */
    public Frame make(Wanted wanted, Function<String, @Nullable Kept> kept) {
        List<LiveCurves.Live> live = curves.of(wanted, kept);
        Map<String, Long> firsts = new HashMap<>();
        long newest = 0;
        long held = 0;
        long lost = 0;
        long arrived = 0;
        for (LiveCurves.Live each : live) {
            firsts.put(each.curve().id(), each.first());
            newest = Math.max(newest, each.kept().next());
            long gone = lostSince(each);
            held = Math.max(held, each.kept().next() - each.first() - gone);
            lost += gone;
            arrived = Math.max(arrived, each.kept().arrived());
        }
        return new Frame(wanted, live.stream().map(LiveCurves.Live::curve).toList(), firsts, LiveBands.of(live), newest,
                held,
                lost, arrived, pictures.of(wanted, kept));
    }

    /** What was evicted before the following began is told by its band, not as lost. */
    private static long lostSince(LiveCurves.Live live) {
        return live.kept().gaps().stream().filter(gap -> gap.index() >= live.first()).mapToLong(Gap::count).sum();
    }
}
