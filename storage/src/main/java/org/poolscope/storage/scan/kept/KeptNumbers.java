package org.poolscope.storage.scan.kept;

import java.util.Arrays;
import java.util.Objects;
import org.poolscope.model.stream.Numbers;

/** Numbers among those that are kept, from index {@code start} on. */
record KeptNumbers(Holes holes, PointLook look, long start, long size) implements Numbers {
    @Override
    public double at(long i) {
        long index = start + Objects.checkIndex(i, size);
        int hole = holes.before(index);
        return hole >= 0 && holes.gap(hole).end() > index ? Double.NaN : look.number(holes.place(index, hole));
    }

    @Override
    public void read(long from, double[] into, int count) {
        Objects.checkFromIndexSize(from, count, size);
        long index = start + from;
        int hole = holes.before(index);
        for (int done = 0; done < count; hole++) {
            if (hole >= 0 && holes.gap(hole).end() > index + done) {
                int missing = (int) Math.min(count - done, holes.gap(hole).end() - index - done);
                Arrays.fill(into, done, done + missing, Double.NaN);
                done += missing;
            }
            long end = hole + 1 < holes.size() ? holes.gap(hole + 1).index() - index : count;
            int run = (int) Math.min(count, end) - done;
            if (run > 0) {
                look.numbers(holes.place(index + done, hole), into, done, run);
                done += run;
            }
        }
    }
}
