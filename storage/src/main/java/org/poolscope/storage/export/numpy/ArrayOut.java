package org.poolscope.storage.export.numpy;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.file.NpyFile;

/** Writes arrays one behind the other, and tells how far it is with all of them. */
final class ArrayOut {
    private final long total;
    private final Cancel cancel;
    private final Progress progress;
    private long done;

    ArrayOut(long total, Cancel cancel, Progress progress) {
        this.total = total;
        this.cancel = cancel;
        this.progress = progress;
    }

    /** The header of a {@code .npy} file and its elements. */
    void write(ArrayForm form, OutputStream out) throws IOException, SourceException {
        out.write(NpyFile.header(form.dtype(), form.shape()));
        try (Blocks blocks = form.dataset().rows().blocks(cancel)) {
            for (@Nullable
            Block block = blocks.next(); block != null; block = blocks.next()) {
                cancel.check("the export");
                out.write(form.bytes(block));
                done += block.rows();
                progress.report(done, total, "rows");
            }
        }
    }
}
