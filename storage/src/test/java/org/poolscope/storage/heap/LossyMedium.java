package org.poolscope.storage.heap;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.Medium;
import org.poolscope.storage.heap.page.PageStore;

/** A file in memory whose power can fail: of each sector not yet forced, the disk may hold any of its states. */
final class LossyMedium implements Medium {
    private static final int SECTOR = 512;

    private final Fuse fuse;
    private final Map<Integer, List<byte[]>> states = new TreeMap<>();
    private byte[] durable;
    private byte[] now;

    LossyMedium(Fuse fuse, byte[] content) {
        this.fuse = fuse;
        this.durable = content.clone();
        this.now = content.clone();
    }

    /** A store over the bytes of its file, which nobody else has open and whose power does not fail. */
    static PageStore store(byte[] bytes) {
        Fuse never = new Fuse(Long.MAX_VALUE);
        return new PageStore(new LossyMedium(never, bytes), new LossyMedium(never, new byte[0]), ControlBlock.alone(),
                new long[2]);
    }

    /** Counts calls; at the last one the power fails, in the middle of it. */
    static final class Fuse {
        private long left;

        Fuse(long calls) {
            left = calls;
        }

        boolean isOver() {
            return left-- == 0;
        }
    }

    /** The power has failed. */
    static final class PowerOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public long size() {
        return now.length;
    }

    @Override
    public MemorySegment view() {
        return MemorySegment.ofArray(now);
    }

    @Override
    public void put(long offset, byte[] from, int start, int length) {
        boolean off = fuse.isOver();
        int done = off ? length / 2 : length;
        System.arraycopy(from, start, now, (int) offset, done);
        for (int sector = (int) (offset / SECTOR); sector < (offset + done + SECTOR - 1) / SECTOR; sector++) {
            states.computeIfAbsent(sector, _ -> new ArrayList<>())
                    .add(Arrays.copyOfRange(now, sector * SECTOR, (sector + 1) * SECTOR));
        }
        if (off) {
            throw new PowerOff();
        }
    }

    @Override
    public void grow(long size) {
        now = Arrays.copyOf(now, (int) size);
    }

    @Override
    public void refresh() {
        // Nobody else has it.
    }

    @Override
    public void force() {
        if (fuse.isOver()) {
            throw new PowerOff();
        }
        durable = now.clone();
        states.clear();
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    /** What the disk holds after the power failed: chance decides. */
    byte[] afterPowerOff(Random random) {
        byte[] left = random.nextBoolean() ? durable.clone() : Arrays.copyOf(durable, now.length);
        states.forEach((sector, versions) -> {
            int chosen = random.nextInt(versions.size() + 1);
            if (chosen > 0 && (sector + 1) * SECTOR <= left.length) {
                System.arraycopy(versions.get(chosen - 1), 0, left, sector * SECTOR, SECTOR);
            }
        });
        return left;
    }

    /** The content as the processes of this machine see it. */
    byte[] content() {
        return now.clone();
    }
}
