package org.poolscope.app.live;

import java.util.List;
import java.util.Optional;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;

/** What the axes of a chart of a scan are called. */
final class ChartTitles {
    private ChartTitles() {}

    /** Of the axis below: the channel that is plotted over, with the moment of the start where that is its zero. */
    static AxisText x(Optional<Channel> channel, String started) {
        return channel.map(axis -> {
            String unit = axis.unit().isEmpty() && axis.isTime() ? "s" : axis.unit();
            boolean elapsed = axis.name().endsWith("elapsed_time") && !started.isEmpty();
            String name = axis.label();
            return elapsed
                    ? new AxisText(name + " [" + unit + "], started " + started, "", name)
                    : new AxisText(name, unit, name);
        }).orElseGet(() -> AxisText.index("point"));
    }

    /** Of the axes at the side: the name of a curve that is alone; else their units are enough. */
    static AxisText y(List<Curve> curves) {
        return curves.size() == 1
                ? new AxisText(curves.getFirst().name(), curves.getFirst().unit())
                : new AxisText("", "", "");
    }
}
