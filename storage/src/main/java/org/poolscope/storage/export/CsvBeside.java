package org.poolscope.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Values of one length side by side: the index, then a column for each input. */
record CsvBeside(long first, List<String> names, List<RowView> views, LossReport losses) implements Body {
    private static final int FIELD = 12;

    static CsvBeside of(MergePlan plan, Cancel cancel) throws SourceException {
        List<Outcome> taken = plan.outcomes().stream().filter(Outcome::taken).toList();
        long rows = taken.getFirst().rows();
        long first = taken.getFirst().input().firstRow();
        List<RowView> views = new ArrayList<>();
        LossCount losses = new LossCount();
        for (Outcome outcome : taken) {
            cancel.check("the export");
            Input input = outcome.input();
            if (outcome.rows() != rows) {
                throw new SourceException.Unsupported("Only values of one length can be stacked; this one has "
                        + outcome.rows() + " rows and the first one has " + rows + ".", input.place(),
                        "Choose concatenate to merge them.");
            }
            if (input.firstRow() != first) {
                throw new SourceException.Unsupported(
                        "Only values that begin together can be stacked; this one begins at "
                                + input.firstRow() + " and the first one at " + first + ".",
                        input.place(),
                        "Choose concatenate to merge them.");
            }
            RowView view = plan.rows(input.read(cancel));
            CsvLosses.count(view, losses);
            views.add(view);
        }
        return new CsvBeside(first, names(plan.taken()), views, losses.report());
    }

    /** By what holds them, such as the session, unless that is the same of several. */
    private static List<String> names(List<Input> inputs) {
        List<Function<Input, String>> ways = List.of(Input::group, Input::name, Input::place);
        return ways.stream().map(way -> inputs.stream().map(way).toList())
                .filter(names -> !names.contains("") && names.stream().distinct().count() == names.size()).findFirst()
                .orElse(inputs.stream().map(Input::place).toList());
    }

    @Override
    public long expectedSize() {
        return views.getFirst().rows() * FIELD * (1 + views.size());
    }

    @Override
    public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
        try (CsvLines lines = new CsvLines(out)) {
            List<String> header = new ArrayList<>(List.of("index"));
            header.addAll(names);
            lines.header(header);
            long rows = views.getFirst().rows();
            for (long row = 0; row < rows; row++) {
                if ((row & 0xFFF) == 0) {
                    cancel.check("the export");
                    progress.report(row, rows, "rows");
                }
                lines.field(new Cell(Long.toString(first + row), false));
                for (RowView view : views) {
                    lines.field(view.cell(row, 0));
                }
                lines.end();
            }
        }
    }
}
