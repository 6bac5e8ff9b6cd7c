package org.poolscope.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Ink;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.Scale;
import org.poolscope.app.plot.engine.Stroke;
import org.poolscope.app.plot.engine.Ticks;
import org.poolscope.app.plot.engine.Trace;
import org.poolscope.app.plot.paper.Drawing;
import org.poolscope.app.plot.paper.Mark;
import org.poolscope.app.plot.paper.Mark.Anchor;

/** Draws what a plot shows as lines and texts, for files in which these stay sharp. */
final class PlotPaper {
    private static final int FINER = 2;
    private static final double TEXT = 12;
    private static final double APART_ACROSS = 84;
    private static final double APART_UP = 52;
    private static final double GAP = 7;
    private static final double TITLE = 14;
    private static final double DOT = 1.7;
    private static final double LEGEND = 18;
    private static final double SAMPLE = 26;
    private static final int LIGHT = 0xFF2B2F36;
    private static final int DARK = 0xFFD6DAE0;
    private static final double MIDDLE = 0.5;

    private final PlotStage stage;
    private final PlotModel model;
    private final PlotTokens tokens;
    private final Rectangle2D area;
    private final int ink;
    private final List<Mark> marks = new ArrayList<>();

    private PlotPaper(PlotStage stage, PlotTokens tokens, double width, double height) {
        this.stage = stage;
        this.model = stage.model();
        this.tokens = tokens;
        this.area = stage.area(width, height);
        this.ink = tokens.surface().getBrightness() > MIDDLE ? LIGHT : DARK;
    }

    /** A drawing of a size in pixels, with the names of the curves below. */
    static Drawing of(PlotStage stage, PlotTokens tokens, double width, double height) {
        PlotPaper paper = new PlotPaper(stage, tokens, width, height);
        List<Curve> shown = paper.model.curves().stream()
                .filter(curve -> curve.visible() && paper.model.axes().of(curve) >= 0).toList();
        double tall = height + LEGEND * shown.size();
        paper.marks.add(new Mark.Box(0, 0, width, tall, PlotTokens.argb(tokens.surface())));
        paper.axes();
        paper.curves(shown);
        for (int i = 0; i < shown.size(); i++) {
            paper.entry(shown.get(i), height + LEGEND * (i + MIDDLE));
        }
        return new Drawing(width, tall, paper.marks);
    }

    private void axes() {
        Ticks across = ticks(model.view().x(), model.view().logX(), area.getWidth() / APART_ACROSS,
                stage.xText().isCount());
        Scale x = model.xScale(area.getWidth());
        for (int i = 0; i < across.values().size(); i++) {
            double at = area.getMinX() + x.position(across.values().get(i));
            line(grid(), at, area.getMinY(), at, area.getMaxY());
            words(across.labels().get(i), at, area.getMaxY() + TEXT + GAP, Anchor.MIDDLE, false);
        }
        words(titled(stage.xText().title(), across), area.getMinX() + area.getWidth() / 2,
                area.getMaxY() + 2 * TEXT + 2 * GAP, Anchor.MIDDLE, false);
        for (int axis = 0; axis < model.axes().size(); axis++) {
            up(axis);
        }
        line(ink, area.getMinX(), area.getMinY(), area.getMinX(), area.getMaxY());
        line(ink, area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY());
    }

    private void up(int axis) {
        Ticks ticks = ticks(model.view().ys().get(axis), model.view().logY(), area.getHeight() / APART_UP, false);
        Scale y = model.yScale(axis, area.getHeight());
        double side = axis == 0 ? area.getMinX() - GAP : area.getMaxX() + GAP + (axis - 1) * PlotAxis.GUTTER;
        for (int i = 0; i < ticks.values().size(); i++) {
            double at = area.getMinY() + y.position(ticks.values().get(i));
            if (axis == 0) {
                line(grid(), area.getMinX(), at, area.getMaxX(), at);
            }
            words(ticks.labels().get(i), side, at + TEXT / 3, axis == 0 ? Anchor.END : Anchor.START, false);
        }
        double outer = axis == 0 ? TITLE : area.getMaxX() + axis * PlotAxis.GUTTER - GAP;
        words(titled(stage.yText().title(model.axes().units().get(axis)), ticks), outer,
                area.getMinY() + area.getHeight() / 2, Anchor.MIDDLE, true);
    }

    private static Ticks ticks(Extent range, boolean log, double room, boolean whole) {
        int most = (int) Math.max(2, room);
        int count = whole ? (int) Math.clamp(range.width(), 1, most) : most;
        return log ? Ticks.logarithmic(range, count) : Ticks.linear(range, count);
    }

    private static String titled(String title, Ticks ticks) {
        return ticks.note().isEmpty() ? title : title + "  " + ticks.note();
    }

    private void curves(List<Curve> shown) {
        List<Mark> inside = new ArrayList<>();
        Scale x = model.xScale(area.getWidth());
        for (Curve curve : shown.reversed()) {
            Color colour = tokens.curve(curve.slot());
            Stroke stroke = Stroke.of(curve.slot());
            int argb = PlotTokens.argb(colour);
            Scale y = model.yScale(model.axes().of(curve), area.getHeight());
            switch (Trace.of(curve, x, y, FINER, new Ink(argb, stroke, FINER))) {
                case Trace.Lines(List<List<Double>> lines) -> lines.forEach(line -> inside.add(line.size() > 2
                        ? new Mark.Line(moved(line), argb, stroke.width(), stroke.dash())
                        : new Mark.Dots(moved(line), argb, DOT)));
                case Trace.Dots(List<Double> points) -> inside.add(new Mark.Dots(moved(points), argb, DOT));
                case Trace.Painted(var pixels) -> inside.add(new Mark.Picture(area.getMinX(), area.getMinY(),
                        area.getWidth(), area.getHeight(), pixels.straight(), pixels.width()));
            }
        }
        marks.add(new Mark.Inside(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight(), inside));
    }

    private List<Double> moved(List<Double> points) {
        List<Double> moved = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            moved.add(points.get(i) + (i % 2 == 0 ? area.getMinX() : area.getMinY()));
        }
        return moved;
    }

    private void entry(Curve curve, double at) {
        Stroke stroke = Stroke.of(curve.slot());
        double left = area.getMinX();
        marks.add(new Mark.Line(List.of(left, at, left + SAMPLE, at), PlotTokens.argb(tokens.curve(curve.slot())),
                stroke.width(), stroke.dash()));
        String unit = curve.unit().isEmpty() ? "" : " [" + curve.unit() + "]";
        words(curve.name() + unit, left + SAMPLE + GAP, at + TEXT / 3, Anchor.START, false);
    }

    private int grid() {
        return (ink & 0xFFFFFF) | 0x22000000;
    }

    private void line(int argb, double fromX, double fromY, double toX, double toY) {
        marks.add(new Mark.Line(List.of(fromX, fromY, toX, toY), argb, 1, List.of()));
    }

    private void words(String text, double x, double y, Anchor anchor, boolean turned) {
        if (!text.isBlank()) {
            marks.add(new Mark.Words(text, x, y, TEXT, anchor, turned, ink));
        }
    }
}
