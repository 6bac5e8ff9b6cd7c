package org.poolscope.app.plot.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place a reader looks at: one sample of one curve, and what all visible curves say there. Immutable. */
public record Crosshair(String curveId, long index) {
    /** Snaps to the sample of a curve that is nearest to a value of x; null where nothing is visible. */
    public static @Nullable Crosshair nearest(List<Curve> curves, @Nullable String preferred, double x) {
        Curve curve = pick(curves, preferred);
        long index = curve == null ? -1 : Search.nearest(curve, x);
        return curve == null || index < 0 ? null : new Crosshair(curve.id(), index);
    }

    private static @Nullable Curve pick(List<Curve> curves, @Nullable String preferred) {
        List<Curve> shown = curves.stream().filter(curve -> curve.visible() && curve.size() > 0).toList();
        if (shown.isEmpty()) {
            return null;
        }
        return shown.stream().filter(curve -> curve.id().equals(preferred)).findFirst().orElse(shown.getFirst());
    }

    /** The same curve some samples further, kept within the curve. */
    public @Nullable Crosshair step(List<Curve> curves, long samples) {
        Curve curve = pick(curves, curveId);
        return curve == null
                ? null
                : new Crosshair(curve.id(), Math.clamp(index + samples, 0, curve.size() - 1));
    }

    /** The next visible curve, at the sample nearest to this one's x; goes round at the end. */
    public @Nullable Crosshair turn(List<Curve> curves, int by) {
        List<Curve> shown = curves.stream().filter(curve -> curve.visible() && curve.size() > 0).toList();
        Curve curve = pick(curves, curveId);
        if (curve == null) {
            return null;
        }
        Curve next = shown.get(Math.floorMod(shown.indexOf(curve) + by, shown.size()));
        return nearest(curves, next.id(), curve.x().at(Math.min(index, curve.size() - 1)));
    }

    /** What stands at this place, null if its curve has gone. */
    public @Nullable Reading read(List<Curve> curves) {
        Curve curve = pick(curves, curveId);
        if (curve == null) {
            return null;
        }
        long at = Math.min(index, curve.size() - 1);
        double x = curve.x().at(at);
        List<Reading.Entry> entries = new ArrayList<>();
        for (Curve other : curves) {
            if (other.visible() && other.size() > 0) {
                long there = other.equals(curve) ? at : Search.nearest(other, x);
                entries.add(new Reading.Entry(other, there, other.equals(curve)));
            }
        }
        return new Reading(x, Numbers.six(x), List.copyOf(entries));
    }
}
