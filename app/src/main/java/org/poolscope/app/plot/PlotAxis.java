package org.poolscope.app.plot;

import io.fair_acc.chartfx.axes.AxisLabelOverlapPolicy;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.ui.css.TextStyle;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import javafx.scene.canvas.GraphicsContext;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Ticks;

/**
 * An axis of the charting library with our own ticks, and with a fixed place for its labels, so that longer labels never
 * move the plot.
 */
@SuppressWarnings("serial") // axes of the library are serializable by inheritance; nobody ever writes one
final class PlotAxis extends DefaultNumericAxis {
    /** Width of the gutter of a vertical axis in pixels, at the normal text size as all lengths here. */
    static final double GUTTER = 64;
    /** Height of the place below for labels and title in pixels. */
    static final double FOOT = 44;
    private static final double APART_ACROSS = 84;
    private static final double APART_UP = 52;
    private static final double TITLE_LEFT = 14;
    private static final double TITLE_BELOW = 26;

    private final boolean vertical;
    private double scale = 1;
    private boolean whole;
    private Ticks ticks = Ticks.linear(new Extent(0, 1), 2);
    private Extent range = new Extent(0, 1);
    private String title = "";

    PlotAxis(Side side) {
        super(0, 1, 1);
        vertical = side.isVertical();
        setSide(side);
        setAutoRanging(false);
        setAnimated(false);
        setAutoUnitScaling(false);
        setOverlapPolicy(AxisLabelOverlapPolicy.DO_NOTHING);
        getMinorTickStyle().setVisible(false);
        setUnit(null);
    }

    /** Shows a range; the scale of the picture and of this axis are the same by construction. */
    void show(Extent newRange, boolean log, String newTitle) {
        range = newRange;
        title = newTitle;
        if (log != isLogAxis()) {
            setLogAxis(log);
        }
        set(newRange.min(), newRange.max());
        forceRedraw();
    }

    /** Makes room for labels that are {@code factor} as large. */
    void grow(double factor) {
        scale = factor;
        requestAxisLayout();
        requestLayout();
    }

    /** Says that there is nothing between two whole numbers, as between two samples. */
    void countWhole(boolean on) {
        whole = on;
    }

    @Override
    protected void calculateMajorTickValues(AxisRange ignored, DoubleArrayList into) {
        int most = (int) Math.max(2, getLength() / (scale * (vertical ? APART_UP : APART_ACROSS)));
        if (whole) {
            most = (int) Math.clamp(range.width(), 1, most);
        }
        ticks = isLogAxis() ? Ticks.logarithmic(range, most) : Ticks.linear(range, most);
        ticks.values().forEach(into::add);
        setName(ticks.note().isEmpty() ? title : title + "  " + ticks.note());
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList into) {
        into.clear();
    }

    /** Rounding must not push a mark at the end of the axis out of it, for it would lose its label. */
    @Override
    public double getDisplayPosition(double value) {
        double position = super.getDisplayPosition(value);
        return range.contains(value) ? Math.clamp(position, 0, Math.max(0, getLength())) : position;
    }

    @Override
    public String getTickMarkLabel(double value) {
        int at = ticks.values().indexOf(value);
        return at < 0 ? "" : ticks.labels().get(at);
    }

    /** The title keeps its place however wide the labels are. */
    @Override
    protected void drawAxisLabel(GraphicsContext graphics, double width, double height, TextStyle style,
            double tickLength) {
        if (vertical) {
            double outer = TITLE_LEFT * scale;
            drawAxisLabel(graphics, getSide() == Side.LEFT ? outer : width - outer, height / 2, style);
        } else {
            drawAxisLabel(graphics, width / 2, TITLE_BELOW * scale, style);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return vertical ? keepLayout(super.computePrefWidth(height), GUTTER * scale) : super.computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return vertical ? super.computePrefHeight(width) : keepLayout(super.computePrefHeight(width), FOOT * scale);
    }

    /** The library lays out its ticks while it computes its size, so it must be asked even though we know better. */
    private static double keepLayout(double computed, double fixed) {
        return Double.isNaN(computed) ? computed : fixed;
    }
}
