package org.poolscope.storage.scan.kept;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;

/** Points of one shape, packed in blocks: small at first, since most streams are short, then larger ones. */
final class PointBlocks implements PointStore {
    private static final long SMALLEST = 4 << 10;
    /** With the header of the array not more than a region of Java's memory, of which a larger one would take two. */
    private static final long LARGEST = (1 << 20) - 64;
    /** So many bytes that come at once become a block of their own and need not be copied. */
    private static final long TAKEN_WHOLE = 256 << 10;

    private final Encoding.Numeric encoding;
    private final long pointBytes;
    private final Grown<Block> blocks = new Grown<>();
    private MemorySegment open = MemorySegment.NULL;
    private long openFrom;
    private long openEnd;
    private long nextSize = SMALLEST;
    private long count;
    private long held;
    private int spilled;

    /** Some of the points from {@code start} on: as many as {@code points} has, or fewer while it is being filled. */
    record Block(long start, NdArray points) {}

    PointBlocks(Encoding.Numeric encoding) {
        this.encoding = encoding;
        this.pointBytes = encoding.pointBytes();
    }

    @Override
    public long add(Points points) {
        if (!(points instanceof Points.Regular(NdArray data))) {
            throw new IllegalArgumentException("The stream has points of one shape.");
        }
        long before = held;
        MemorySegment bytes = data.bytes();
        if (bytes.byteSize() >= TAKEN_WHOLE || pointBytes == 0) {
            begin(bytes, points.count());
            count = openEnd;
        } else {
            copy(bytes, points.count());
        }
        return held - before;
    }

    private void copy(MemorySegment bytes, long points) {
        for (long done = 0; done < points;) {
            if (count == openEnd) {
                long room = Math.max(1, nextSize / pointBytes);
                nextSize = Math.min(LARGEST, nextSize * 2);
                begin(MemorySegment.ofArray(new byte[Math.toIntExact(room * pointBytes)]), room);
            }
            long run = Math.min(points - done, openEnd - count);
            MemorySegment.copy(bytes, done * pointBytes, open, (count - openFrom) * pointBytes, run * pointBytes);
            count += run;
            done += run;
        }
    }

    private void begin(MemorySegment memory, long room) {
        blocks.add(new Block(count, encoding.array(room, memory)));
        open = memory;
        openFrom = count;
        openEnd = count + room;
        held += memory.byteSize();
    }

    @Override
    public long held() {
        return held;
    }

    @Override
    public boolean canSpill() {
        return pointBytes > 0 && blocks.size() - spilled > 1;
    }

    @Override
    public long spill(SpillFile file, long wanted) throws IOException {
        List<Block> all = blocks.now();
        List<MemorySegment> pieces = new ArrayList<>();
        long freed = 0;
        int stop = spilled;
        for (; stop + 1 < all.size() && freed < wanted; stop++) {
            Block block = all.get(stop);
            long used = all.get(stop + 1).start() - block.start();
            MemorySegment memory = block.points().bytes();
            pieces.add(memory.asSlice(0, used * pointBytes));
            freed += memory.byteSize();
        }
        long start = all.get(spilled).start();
        long points = all.get(stop).start() - start;
        blocks.replace(spilled, stop, new Block(start, encoding.array(points, file.put(pieces))));
        spilled++;
        held -= freed;
        return freed;
    }

    @Override
    public PointLook now() {
        return new BlockLook(blocks.now(), count, encoding);
    }
}
