package org.poolscope.storage.scan.kept;

import java.io.IOException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.storage.scan.entry.PointCodec;

/** Points one behind the other, counted from 0 without gaps. Added to by one thread. */
sealed interface PointStore permits PointBlocks, PointParts {

    /** An empty one for points of this encoding. */
    static PointStore of(Encoding encoding) {
        return encoding instanceof Encoding.Numeric numeric && !numeric.isVariable()
                ? new PointBlocks(numeric)
                : new PointParts(PointCodec.of(encoding));
    }

    /** Adds points; returns the bytes of memory that are used from now on. */
    long add(Points points);

    /** Bytes of memory in use. */
    long held();

    /** Whether points are in memory besides the newest. */
    boolean canSpill();

    /**
     * Moves the oldest points to a file, about {@code wanted} bytes of memory, never the newest.
     *
     * @return bytes of memory that are no longer used
     */
    long spill(SpillFile file, long wanted) throws IOException;

    /** All that is there now. */
    PointLook now();
}
