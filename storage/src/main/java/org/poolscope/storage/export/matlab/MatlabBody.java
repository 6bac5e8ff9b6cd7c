package org.poolscope.storage.export.matlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.EachBlock;
import org.poolscope.storage.export.FileBody;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.PlacedFile;
import org.poolscope.storage.export.ProvenanceText;

/**
 * A whole file: first all tags, with holes where the numbers belong, then the numbers in one reading of the rows, at last
 * the provenance.
 *
 * @param names of the variables
 */
record MatlabBody(Merged merged, List<MatVariable> variables, List<String> names, LossReport losses)
        implements
            FileBody {
    private static final int HEADS = 700;

    static MatlabBody of(Merged merged, Cancel cancel, Progress progress) throws SourceException {
        FormatLosses losses = new FormatLosses();
        List<MatVariable> variables = new ArrayList<>();
        for (Dataset dataset : merged.datasets()) {
            variables.add(MatVariable.of(dataset, losses));
            Gapless.countRounded(dataset.rows(), losses, cancel, progress);
            WideCharacters.count(dataset.rows(), losses, cancel, progress);
        }
        List<String> names = new ArrayList<>(merged.datasets().stream().map(Dataset::name).toList());
        names.addFirst(MatProvenance.NAME);
        List<String> fitting = FittingNames.of(names, MatNames::fitting, true, losses);
        return new MatlabBody(merged, variables, fitting.subList(1, fitting.size()), losses.report());
    }

    @Override
    public long expectedSize() {
        return HEADS + variables.stream().mapToLong(MatVariable::bytes).sum();
    }

    @Override
    public void writeTo(Path file, Path target, Cancel cancel, Progress progress)
            throws IOException, SourceException {
        try (PlacedFile out = new PlacedFile(file)) {
            MatOut tags = new MatOut(out);
            tags.header();
            List<List<MatArray>> arrays = new ArrayList<>();
            for (int i = 0; i < variables.size(); i++) {
                arrays.add(variables.get(i).arrays());
                variables.get(i).write(names.get(i), arrays.getLast(), tags);
            }
            tags.flush();
            EachBlock each = new EachBlock(merged.rows(), cancel, progress);
            for (int i = 0; i < variables.size(); i++) {
                numbers(variables.get(i), arrays.get(i), out, each);
            }
            MatProvenance.write(ProvenanceText.json(merged.provenance()), tags);
            tags.flush();
        }
    }

    private static void numbers(MatVariable variable, List<MatArray> arrays, PlacedFile out, EachBlock each)
            throws IOException, SourceException {
        List<List<ColumnMajor>> parts = new ArrayList<>();
        try {
            for (int i = 0; i < arrays.size(); i++) {
                MatColumn column = variable.columns().get(i);
                List<ColumnMajor> own = new ArrayList<>();
                for (int part = 0; part < column.form().parts(); part++) {
                    own.add(new ColumnMajor(out, arrays.get(i).place(part), column.rows(), column.tail(),
                            column.form().type().width()));
                }
                parts.add(own);
            }
            each.of(variable.dataset().rows(), block -> {
                for (int i = 0; i < parts.size(); i++) {
                    MatColumn column = variable.columns().get(i);
                    List<byte[]> bytes = column.of(block.columns().get(column.place()));
                    for (int part = 0; part < bytes.size(); part++) {
                        parts.get(i).get(part).write(block.first(), block.rows(), bytes.get(part));
                    }
                }
            });
        } finally {
            parts.forEach(own -> own.forEach(ColumnMajor::close));
        }
    }
}
