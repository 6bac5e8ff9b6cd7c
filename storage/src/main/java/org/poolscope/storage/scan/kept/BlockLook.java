package org.poolscope.storage.scan.kept;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.Slice;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;

/** Points of one shape in blocks, as they were at one moment. */
record BlockLook(List<PointBlocks.Block> blocks, long count, Encoding.Numeric encoding) implements PointLook {
    @Override
    public List<Points> points(long from, long to) {
        List<Points> pieces = new ArrayList<>();
        int i = at(from);
        for (long done = from; done < to; i++) {
            long start = blocks.get(i).start();
            long stop = Math.min(to, end(i));
            pieces.add(new Points.Regular(blocks.get(i).points().slice(List.of(Slice.of(done - start, stop - start)))));
            done = stop;
        }
        return pieces;
    }

    @Override
    public boolean isNumbers() {
        return encoding.shape().isEmpty() && encoding.dtype().kind() != Kind.COMPLEX;
    }

    @Override
    public double number(long i) {
        PointBlocks.Block block = blocks.get(at(i));
        return block.points().doubleAt(i - block.start());
    }

    @Override
    public void numbers(long from, double[] into, int to, int count) {
        int i = at(from);
        for (int done = 0; done < count; i++) {
            long start = blocks.get(i).start();
            int run = (int) Math.min(count - done, end(i) - from - done);
            blocks.get(i).points().readDoubles(from + done - start, into, to + done, run);
            done += run;
        }
    }

    private long end(int block) {
        return block + 1 < blocks.size() ? blocks.get(block + 1).start() : count;
    }

    /** The block that holds a point. */
    private int at(long point) {
        return Starts.at(blocks, PointBlocks.Block::start, point);
    }
}
