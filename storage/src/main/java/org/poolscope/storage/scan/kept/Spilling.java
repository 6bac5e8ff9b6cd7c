package org.poolscope.storage.scan.kept;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/** Keeps all streams of one follower within their budget. Belongs to the thread that adds. */
public final class Spilling implements AutoCloseable {
    private final KeepingBudget budget;
    private long used;
    private @Nullable SpillFile file;

    /** Without anything kept yet. */
    public Spilling(KeepingBudget budget) {
        this.budget = budget;
    }

    /** Notes that memory is used, or with a negative number that it no longer is. */
    void use(long bytes) {
        used += bytes;
    }

    /** Moves the oldest points of a stream to the file if there are more than there may be. */
    void bound(PointStore store) throws SourceException {
        while (store.canSpill() && (store.held() > budget.perStream() || used > budget.perStore())) {
            try {
                used -= store.spill(open(), wanted(store.held()));
            } catch (IOException e) {
                throw full(e);
            }
        }
    }

    /** More than is needed, so that it is not needed again at once. */
    private long wanted(long held) {
        long over = Math.max(held - budget.perStream(), used - budget.perStore());
        return over + Math.min(held, budget.perStream()) / 4;
    }

    /** Whether memory has not been enough. */
    boolean hasFile() {
        return file != null;
    }

    private SpillFile open() throws IOException {
        if (file == null) {
            file = SpillFile.in(budget.folder());
        }
        return file;
    }

    private SourceException full(IOException e) {
        SourceException failure = DiskFailure.of(e, budget.folder());
        return new SourceException.Full("No more points can be kept: " + failure.what(), failure.where(),
                "Make room on the disk, then follow the stream again.");
    }

    @Override
    public void close() throws SourceException {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, budget.folder());
        }
    }
}
