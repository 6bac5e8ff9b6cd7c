package org.poolscope.storage.export.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;

/** One array without a word about it, as {@code numpy.load} reads it. */
public final class NpyFormat implements Format {
    private static final int HEADER = 128;

    @Override
    public String name() {
        return "npy";
    }

    @Override
    public List<String> endings() {
        return List.of("npy");
    }

    @Override
    public Form form() {
        return Form.ARRAYS;
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        List<Dataset> datasets = merged.datasets().stream().filter(dataset -> !dataset.aside()).toList();
        if (datasets.size() != 1) {
            throw new SourceException.Unsupported(
                    "A .npy file holds one array, and these are " + datasets.size() + " values.", "",
                    "Choose a .npz file, or merged, concatenate or stack.");
        }
        FormatLosses losses = new FormatLosses();
        ArrayForm form = ArrayForm.of(datasets.getFirst(), true, losses);
        Gapless.countRounded(form.dataset().rows(), losses, cancel, progress);
        return new ArrayBody(form, losses.report());
    }

    private record ArrayBody(ArrayForm form, LossReport losses) implements Body {
        @Override
        public long expectedSize() {
            return HEADER + form.bytes();
        }

        @Override
        public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
            new ArrayOut(form.dataset().rows().count(), cancel, progress).write(form, out);
        }
    }
}
