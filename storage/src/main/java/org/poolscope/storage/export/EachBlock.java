package org.poolscope.storage.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Reads the rows of one dataset after the other, and tells how far it is with all of them. Belongs to one thread. */
public final class EachBlock {
    private final long total;
    private final Cancel cancel;
    private final Progress progress;
    private long done;

    /** For {@code total} rows of all datasets. */
    public EachBlock(long total, Cancel cancel, Progress progress) {
        this.total = total;
        this.cancel = cancel;
        this.progress = progress;
    }

    /** Takes what was read. */
    @FunctionalInterface
    public interface Take {
        /** Takes the next block. */
        void block(Block block) throws IOException, SourceException;
    }

    /** Gives all blocks of some rows away, from the first to the last. */
    public void of(Rows rows, Take take) throws IOException, SourceException {
        try (Blocks blocks = rows.blocks(cancel)) {
            for (@Nullable
            Block block = blocks.next(); block != null; block = blocks.next()) {
                cancel.check("the export");
                take.block(block);
                done += block.rows();
                progress.report(done, total, "rows");
            }
        }
    }
}
