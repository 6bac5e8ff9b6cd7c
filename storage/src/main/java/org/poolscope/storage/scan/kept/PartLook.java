package org.poolscope.storage.scan.kept;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.stream.Points;

/** Points of any form in parts, as they were at one moment. */
record PartLook(List<PointParts.Part> parts, long count) implements PointLook {
    @Override
    public List<Points> points(long from, long to) {
        List<Points> pieces = new ArrayList<>();
        int i = Starts.at(parts, PointParts.Part::start, from);
        for (long done = from; done < to; i++) {
            long start = parts.get(i).start();
            long stop = Math.min(to, i + 1 < parts.size() ? parts.get(i + 1).start() : count);
            parts.get(i).collect(done - start, stop - start, pieces);
            done = stop;
        }
        return pieces;
    }

    @Override
    public boolean isNumbers() {
        return false;
    }

    @Override
    public double number(long i) {
        throw new IllegalArgumentException("The points are no numbers.");
    }

    @Override
    public void numbers(long from, double[] into, int to, int count) {
        throw new IllegalArgumentException("The points are no numbers.");
    }
}
