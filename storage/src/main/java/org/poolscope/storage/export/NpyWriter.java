package org.poolscope.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.NpyFile;

/** One array in numpy's own file. */
final class NpyWriter implements Writer {
    @Override
    public String format() {
        return "npy";
    }

    @Override
    public Body prepare(MergePlan plan, Cancel cancel, Progress progress) throws SourceException {
        if (plan.rule() == MergeRule.PLAIN && plan.taken().size() > 1) {
            throw new SourceException.Unsupported(
                    "A .npy file holds one array, and these are " + plan.taken().size() + " values.", "",
                    "Choose a .npz file, or merged, concatenate or stack.");
        }
        LossCount losses = new LossCount();
        NdArray array = MergedArray.of(plan, losses, cancel, progress);
        return new ArrayBody(array, losses.report());
    }

    private record ArrayBody(NdArray array, LossReport losses) implements Body {
        private static final int HEADER = 128;

        @Override
        public long expectedSize() {
            return HEADER + array.byteSize();
        }

        @Override
        public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
            cancel.check("the export");
            NpyFile.write(array, out);
        }
    }
}
