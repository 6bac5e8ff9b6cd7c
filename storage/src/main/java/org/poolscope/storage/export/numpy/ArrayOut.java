package org.poolscope.storage.export.numpy;

import java.io.IOException;
import java.io.OutputStream;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.EachBlock;
import org.poolscope.storage.file.NpyFile;

/** Writes arrays one behind the other. */
final class ArrayOut {
    private final EachBlock blocks;

    ArrayOut(long total, Cancel cancel, Progress progress) {
        this.blocks = new EachBlock(total, cancel, progress);
    }

    /** The header of a {@code .npy} file and its elements. */
    void write(ArrayForm form, OutputStream out) throws IOException, SourceException {
        out.write(NpyFile.header(form.dtype(), form.shape()));
        blocks.of(form.dataset().rows(), block -> out.write(form.bytes(block)));
    }
}
