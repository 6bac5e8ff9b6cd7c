package org.poolscope.storage.export.nexus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Workers;
import org.poolscope.storage.hdf5.RowDataset;

/** Packed rows that wait until there are enough of them for all cores; others are written at once. */
final class Pending {
    private static final long ENOUGH = 8L << 20;

    private final boolean packs;
    private final List<RowDataset.Writing> waiting = new ArrayList<>();
    private long bytes;

    Pending(boolean packs) {
        this.packs = packs;
    }

    void add(RowDataset.Writing writing, long size) throws SourceException {
        if (!packs) {
            writing.run();
            return;
        }
        waiting.add(writing);
        bytes += size;
        if (bytes >= ENOUGH) {
            run();
        }
    }

    void run() throws SourceException {
        ConcurrentLinkedQueue<SourceException> failures = new ConcurrentLinkedQueue<>();
        Workers.each(waiting.size(), i -> {
            try {
                if (failures.isEmpty()) {
                    waiting.get(i).run();
                }
            } catch (SourceException e) {
                failures.add(e);
            }
        });
        waiting.clear();
        bytes = 0;
        SourceException first = failures.peek();
        if (first != null) {
            throw first;
        }
    }
}
