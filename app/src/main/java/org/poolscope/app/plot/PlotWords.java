package org.poolscope.app.plot;

import java.util.StringJoiner;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Numbers;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.Reading;

/** What a plot says in words, for those who do not see it. */
final class PlotWords {
    private PlotWords() {}

    static String summary(PlotModel model, AxisText x, AxisText y) {
        long shown = model.curves().stream().filter(Curve::visible).count();
        if (shown == 0) {
            return "no curves";
        }
        StringJoiner ranges = new StringJoiner("; ");
        for (int axis = 0; axis < model.axes().size(); axis++) {
            Extent range = model.visibleY(axis);
            String unit = model.axes().units().get(axis);
            if (!range.isEmpty()) {
                ranges.add(range(range) + (unit.isEmpty() ? "" : " " + unit));
            }
        }
        return shown + (shown == 1 ? " curve, " : " curves, ") + x.cursor() + " " + range(model.view().x())
                + (ranges.length() == 0 ? ", no numbers" : ", " + y.cursor() + " " + ranges);
    }

    private static String range(Extent range) {
        return minus(Numbers.six(range.min())) + " to " + minus(Numbers.six(range.max()));
    }

    /** "alice.labpc07, index 340, −51.6647, rising". */
    static String spoken(Reading reading, AxisText x) {
        Reading.Entry entry = reading.active();
        String trend = entry.trend();
        return entry.curve().name() + ", " + spoken(x, reading) + ", " + minus(entry.text())
                + (entry.curve().unit().isEmpty() ? "" : " " + entry.curve().unit())
                + (trend.isEmpty() ? "" : ", " + trend);
    }

    private static String spoken(AxisText x, Reading reading) {
        return x.names().isEmpty() ? x.cursor() + " " + minus(reading.xText()) : x.place(reading);
    }

    private static String minus(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }
}
