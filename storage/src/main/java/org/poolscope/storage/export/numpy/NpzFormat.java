package org.poolscope.storage.export.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.file.NpzStream;

/** Named arrays in numpy's archive; tables are arrays of structures. */
public final class NpzFormat implements Format {
    private static final String DEFLATE = "deflate";
    /** What a zip archive can name is longer, what file systems can is not. */
    private static final int LONGEST_NAME = 200;
    private static final int ENTRY = 512;

    @Override
    public String name() {
        return "npz";
    }

    @Override
    public List<String> endings() {
        return List.of("npz");
    }

    @Override
    public Form form() {
        return Form.ARRAYS;
    }

    @Override
    public List<FormatOption> options() {
        return List.of(new FormatOption(DEFLATE, "Pack", List.of("off", "on"), "off"));
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        FormatLosses losses = new FormatLosses();
        List<String> names = FittingNames.of(merged.datasets().stream().map(Dataset::name).toList(),
                NpzFormat::fitting, true, losses);
        List<ArrayForm> forms = new ArrayList<>();
        for (Dataset dataset : merged.datasets()) {
            forms.add(ArrayForm.of(dataset, false, losses));
            Gapless.countRounded(dataset.rows(), losses, cancel, progress);
        }
        return new ArchiveBody(merged, names, forms, choices.of(DEFLATE).equals("on"), losses.report());
    }

    private static String fitting(String name) {
        String some = name.isEmpty() ? "data" : name.replace("\0", "");
        return some.length() > LONGEST_NAME ? some.substring(0, LONGEST_NAME) : some;
    }

    private record ArchiveBody(Merged merged, List<String> names, List<ArrayForm> forms, boolean isPacked,
            LossReport losses) implements Body {
        @Override
        public long expectedSize() {
            return forms.stream().mapToLong(form -> ENTRY + form.bytes()).sum() + names.stream()
                    .mapToLong(name -> 2L * name.getBytes(StandardCharsets.UTF_8).length).sum();
        }

        @Override
        public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
            ArrayOut arrays = new ArrayOut(merged.rows(), cancel, progress);
            try (NpzStream archive = new NpzStream(out, isPacked)) {
                for (int i = 0; i < forms.size(); i++) {
                    archive.next(names.get(i));
                    arrays.write(forms.get(i), archive);
                }
            }
        }
    }
}
