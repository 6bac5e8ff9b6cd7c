package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/**
 * The single numbers of sessions as points: one a session, over the sessions in the order of their rows or over another
 * number of the same session.
 */
final class NumberPoints {
    private static final int LEAST = 2;
    private static final int LONGEST = 60;

    private final List<SessionValue> rows;
    private final String unit;

    private NumberPoints(List<SessionValue> rows, String unit) {
        this.rows = rows;
        this.unit = unit;
    }

    /** Points of these rows; empty where fewer than two could be read, one is no number, or units differ. */
    static Optional<NumberPoints> of(List<SessionValue> rows) {
        List<Value> read = rows.stream().flatMap(row -> row.value().stream()).toList();
        boolean numbers = read.stream()
                .allMatch(value -> Series.number(value).isPresent() && !(value instanceof Value.Bool));
        List<String> units = read.stream().map(Series::unit).distinct().toList();
        return read.size() >= LEAST && numbers && units.size() == 1
                ? Optional.of(new NumberPoints(List.copyOf(rows), units.getFirst()))
                : Optional.empty();
    }

    /** The points; a session without a number along X has none. */
    Curve curve(String name, KeyModel.@Nullable XAxis axis) {
        List<Value> shown = new ArrayList<>();
        double[] xs = new double[rows.size()];
        double[] ys = new double[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            Value value = rows.get(row).value().orElse(null);
            double x = axis == null ? row : along(axis, rows.get(row).session());
            if (value != null && !Double.isNaN(x)) {
                xs[shown.size()] = x;
                ys[shown.size()] = Series.number(value).orElse(Double.NaN);
                shown.add(value);
            }
        }
        Curve curve = Curve.of(name, 0, Samples.of(xs, shown.size()), Samples.of(ys, shown.size())).withUnit(unit)
                .withShape(Curve.Shape.POINTS);
        return shown.stream().allMatch(Value.Whole.class::isInstance)
                ? curve.withExact(at -> ValueText.cell(shown.get((int) at), LONGEST))
                : curve;
    }

    /** What X says of itself. */
    AxisText axis(KeyModel.@Nullable XAxis axis) {
        return axis == null
                ? AxisText.counting("session, in the order of the rows", "session",
                        rows.stream().map(SessionValue::session).toList())
                : new AxisText(axis.key(), axis.unit());
    }

    private static double along(KeyModel.XAxis axis, String session) {
        Samples samples = axis.samples().get(session);
        return samples == null || samples.size() != 1 ? Double.NaN : samples.at(0);
    }
}
