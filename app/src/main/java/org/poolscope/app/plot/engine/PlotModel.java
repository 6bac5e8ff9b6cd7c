package org.poolscope.app.plot.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Curves and the part of them that is shown. Arriving points never move a range that the user has chosen. Not for
 * several threads at once.
 */
public final class PlotModel {
    private List<Curve> curves = List.of();
    private Viewport view = Viewport.START;
    private int width = 800;
    private final List<@Nullable Columns> reduced = new ArrayList<>();
    private @Nullable Key key;

    private record Key(Extent x, boolean logX, boolean logY, int width) {}

    /** Replaces the snapshot; a fitted or following view moves along, any other stays bit for bit. */
    public void setCurves(List<Curve> newCurves) {
        List<Curve> prepared = newCurves.stream().map(Curve::prepare).toList();
        keepReductions(prepared);
        curves = prepared;
        settle();
    }

    public List<Curve> curves() {
        return curves;
    }

    public Viewport view() {
        return view;
    }

    /** Shows a part; axes that fit are computed anew from the data. */
    public void show(Viewport next) {
        view = next;
        settle();
    }

    /** Tells how many device pixels the plot is wide. */
    public void setWidth(int pixels) {
        width = Math.max(1, pixels);
    }

    /** Everything, with head room in y. */
    public void fit() {
        Viewport all = new Viewport(view.x(), view.y(), view.logX(), view.logY(), true, true, false);
        view = all;
        view = all.at(wholeX(), view.y());
        view = all.at(view.x(), fittedY());
    }

    /** The same view on other axes; a range that reaches below zero begins at the smallest number above it. */
    public Viewport withLog(boolean logX, boolean logY) {
        Viewport before = view;
        view = before.withLog(logX, logY);
        Extent x = before.fitX() ? wholeX() : logX ? positive(before.x(), dataX()) : before.x();
        view = view.at(x, before.y());
        Extent y = before.fitY() ? fittedY() : logY ? positive(before.y(), visibleY()) : before.y();
        Viewport after = view.at(x, y);
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
        Key now = new Key(view.x(), view.logX(), view.logY(), width);
        if (!now.equals(key)) {
            key = now;
            reduced.clear();
        }
        while (reduced.size() < curves.size()) {
            reduced.add(null);
        }
        Columns known = reduced.get(curve);
        if (known == null) {
            known = MinMaxReduction.reduce(curves.get(curve), xScale(width), view.logY(), width);
            reduced.set(curve, known);
        }
        return known;
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

    public Scale yScale(double length) {
        return Scale.upward(view.y(), length, view.logY());
    }

    /** Finite range of the visible curves' numbers over the shown x. */
    public Extent visibleY() {
        Extent all = Extent.NONE;
        for (int i = 0; i < curves.size(); i++) {
            if (curves.get(i).visible()) {
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

    private void keepReductions(List<Curve> next) {
        List<@Nullable Columns> kept = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            boolean same = i < reduced.size() && i < curves.size() && curves.get(i).y().equals(next.get(i).y())
                    && curves.get(i).x().equals(next.get(i).x());
            kept.add(same ? reduced.get(i) : null);
        }
        reduced.clear();
        reduced.addAll(kept);
    }

    private void settle() {
        if (view.fitX()) {
            view = view.at(wholeX(), view.y());
        } else if (view.following()) {
            Extent data = dataX();
            view = data.isEmpty() ? view : view.at(Span.endingAt(view.x(), view.logX(), data.max()), view.y());
        }
        if (view.fitY() && !Span.stillFits(view.y(), visibleY(), view.logY())) {
            view = view.at(view.x(), fittedY());
        }
    }

    private Extent wholeX() {
        return Span.withHeadRoom(dataX(), view.logX(), 0);
    }

    private Extent fittedY() {
        return Span.withHeadRoom(visibleY(), view.logY(), Span.HEAD_ROOM);
    }
}
