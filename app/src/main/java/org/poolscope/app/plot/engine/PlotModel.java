package org.poolscope.app.plot.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Curves and the part of them that is shown. Arriving points never move a range that the user has chosen. Not for
 * several threads at once.
 */
public final class PlotModel {
    /** Columns that are left free at most for points to come: hardly wider than a line. */
    private static final double ROOM = 2;

    private List<Curve> curves = List.of();
    private UnitAxes axes = UnitAxes.of(List.of());
    private Viewport view = Viewport.START;
    private Extent reserved = Extent.NONE;
    private int width = 800;
    private final Reductions reductions = new Reductions();

    /** Replaces the snapshot; a fitted or following view moves along, any other stays bit for bit. */
    public void setCurves(List<Curve> newCurves) {
        take(newCurves);
        settleX();
        settle();
    }

    private void take(List<Curve> newCurves) {
        List<Curve> prepared = newCurves.stream().map(Curve::prepare).toList();
        reductions.keep(prepared);
        keepRanges(UnitAxes.of(prepared));
        curves = prepared;
    }

    /** Takes newer points of the same curves. A view that neither follows nor shows all stays bit for bit, also in y. */
    public void arrive(List<Curve> newer) {
        Viewport before = view;
        UnitAxes axesBefore = axes;
        take(newer);
        if (view.fitX()) {
            view = view.at(roomyX(before.x()));
        }
        settle();
        if (!before.fitX() && !before.following() && axesBefore.equals(axes)) {
            view = before;
        }
    }

    public List<Curve> curves() {
        return curves;
    }

    /** The y axes, one a unit. */
    public UnitAxes axes() {
        return axes;
    }

    public Viewport view() {
        return view;
    }

    /** Shows a part; axes that fit are computed anew from the data. */
    public void show(Viewport next) {
        view = next.at(sized(next.ys()));
        settleX();
        settle();
    }

    /** Says what all of x takes in besides the points: where points are missing. */
    public void reserve(Extent x) {
        reserved = x;
        settleX();
    }

    /** Tells how many device pixels the plot is wide. */
    public void setWidth(int pixels) {
        width = Math.max(1, pixels);
    }

    /** Everything, with head room in y. */
    public void fit() {
        view = view.fitted();
        view = view.at(wholeX());
        view = view.at(eachY(this::fittedY));
    }

    /** The same view on other axes; a range that reaches below zero begins at the smallest number above it. */
    public Viewport withLog(boolean logX, boolean logY) {
        Viewport before = view;
        view = before.withLog(logX, logY);
        Extent x = before.fitX() ? wholeX() : logX ? positive(before.x(), dataX()) : before.x();
        view = view.at(x);
        Viewport after = before.fitY()
                ? view.at(eachY(this::fittedY))
                : logY ? view.at(eachY(axis -> positive(before.ys().get(axis), visibleY(axis)))) : view;
        view = before;
        return after;
    }

    private static Extent positive(Extent shown, Extent data) {
        if (shown.min() > 0) {
            return shown;
        }
        if (!(shown.max() > 0)) {
            return Span.withHeadRoom(data, true, Span.HEAD_ROOM);
        }
        boolean known = !data.isEmpty() && data.min() < shown.max();
        return new Extent(known ? data.min() : shown.max() * 1e-6, shown.max());
    }

    /** The exact reduction of a curve to the pixel columns that are shown now. */
    public Columns columns(int curve) {
        return reductions.of(curve, curves.get(curve), view, width);
    }

    /**
     * The samples of one curve that are in view.
     *
     * @param curve which curve
     * @param from index of the first
     * @param to index after the last; all of a curve whose axis is not ordered
     */
    public record InView(Curve curve, long from, long to) {}

    /** The samples of the visible curves in the shown range of x, for a table of what a reader sees. */
    public List<InView> inView() {
        List<InView> found = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            if (curve.visible()) {
                long from = columns(i).start(0);
                long to = columns(i).start(width);
                found.add(switch (curve.looked().order()) {
                    case RISING -> new InView(curve, from, to);
                    case FALLING -> new InView(curve, curve.size() - to, curve.size() - from);
                    case NONE -> new InView(curve, 0, curve.size());
                });
            }
        }
        return List.copyOf(found);
    }

    public Scale xScale(double length) {
        return Scale.rightward(view.x(), length, view.logX());
    }

    /** The scale of one y axis. */
    public Scale yScale(int axis, double length) {
        return Scale.upward(view.ys().get(axis), length, view.logY());
    }

    /** Finite range over the shown x of the numbers of an axis' visible curves. */
    public Extent visibleY(int axis) {
        Extent all = Extent.NONE;
        for (int i = 0; i < curves.size(); i++) {
            if (curves.get(i).visible() && axes.of(curves.get(i)) == axis) {
                all = all.and(columns(i).extent());
            }
        }
        return all;
    }

    /** Range of x over the visible curves. */
    public Extent dataX() {
        Extent all = Extent.NONE;
        for (Curve curve : curves) {
            if (curve.visible()) {
                all = all.and(Search.extentOfX(curve, view.logX()));
            }
        }
        return all;
    }

    private void settleX() {
        if (view.fitX()) {
            view = view.at(wholeX());
        }
    }

    private void settle() {
        if (!view.fitX() && view.following()) {
            Extent data = dataX();
            view = data.isEmpty() ? view : view.at(Span.endingAt(view.x(), view.logX(), data.max()));
        }
        List<Extent> shown = view.ys();
        view = view.at(eachY(axis -> isKept(shown.get(axis), axis) ? shown.get(axis) : fittedY(axis)));
    }

    private boolean isKept(Extent shown, int axis) {
        return !shown.isEmpty() && (!view.fitY() || Span.stillFits(shown, visibleY(axis), view.logY()));
    }

    /** A unit keeps its range wherever its axis is now; an axis of a new unit gets its first range from its curves. */
    private void keepRanges(UnitAxes next) {
        UnitAxes before = axes;
        axes = next;
        List<Extent> shown = view.ys();
        view = view.at(before.equals(next) || curves.isEmpty()
                ? sized(shown)
                : eachY(axis -> {
                    int old = before.units().indexOf(next.units().get(axis));
                    return old < 0 ? Extent.NONE : shown.get(old);
                }));
    }

    private List<Extent> sized(List<Extent> ranges) {
        return eachY(axis -> axis < ranges.size() ? ranges.get(axis) : Extent.NONE);
    }

    private List<Extent> eachY(IntFunction<Extent> range) {
        return IntStream.range(0, axes.size()).mapToObj(range).toList();
    }

    private Extent wholeX() {
        Extent data = dataX();
        boolean more = !data.isEmpty() && !reserved.isEmpty() && (!view.logX() || reserved.min() > 0);
        // A point at the very edge would be cut in half; a line has no such width.
        boolean points = curves.stream().anyMatch(curve -> curve.visible() && curve.shape() == Curve.Shape.POINTS);
        return Span.withHeadRoom(more ? data.and(reserved) : data, view.logX(), points ? Span.HEAD_ROOM : 0);
    }

    /** All of x, and a little more while points come slowly, so that most of them change no column but the last. */
    private Extent roomyX(Extent shown) {
        Extent whole = wholeX();
        double most = whole.width() / width * ROOM;
        double room = shown.max() - whole.max();
        if (view.logX() || shown.min() != whole.min() || Math.abs(room) > most) {
            return whole;
        }
        return room >= 0 ? shown : new Extent(whole.min(), whole.max() + most);
    }

    private Extent fittedY(int axis) {
        return Span.withHeadRoom(visibleY(axis), view.logY(), Span.HEAD_ROOM);
    }
}
