package org.poolscope.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** One value below the other. Holds one value at a time. */
final class CsvBelow implements Body {
    private static final int FIELD = 12;

    private final MergePlan plan;
    private final LossReport losses;

    CsvBelow(MergePlan plan, Cancel cancel) throws SourceException {
        this.plan = plan;
        LossCount counted = new LossCount();
        for (Input input : plan.taken()) {
            cancel.check("the export");
            CsvLosses.count(plan.rows(input.read(cancel)), counted);
        }
        losses = counted.report();
    }

    @Override
    public long expectedSize() {
        long front = plan.taken().stream().mapToLong(input -> input.place().length()).max().orElse(0);
        return plan.rows() * (front + (long) FIELD * (1 + plan.columns().size()));
    }

    @Override
    public LossReport losses() {
        return losses;
    }

    @Override
    public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
        try (CsvLines lines = new CsvLines(out)) {
            PlaceNames places = PlaceNames.of(plan.taken());
            List<String> front = List.of(places.group(), places.name(), "index");
            List<String> header = new ArrayList<>(front);
            plan.columns().forEach(name -> header.add(front.contains(name) ? "value." + name : name));
            lines.header(header);
            long done = 0;
            for (Input input : plan.taken()) {
                done += write(input, lines, cancel);
                progress.report(done, plan.rows(), "rows");
            }
        }
    }

    private long write(Input input, CsvLines lines, Cancel cancel) throws IOException, SourceException {
        Value value = input.read(cancel);
        RowView view = plan.rows(value);
        int[] places = plan.columns().stream().mapToInt(view.columns()::indexOf).toArray();
        Cell group = new Cell(input.group(), true);
        Cell name = new Cell(input.name(), true);
        for (long row = 0; row < view.rows(); row++) {
            if ((row & 0xFFF) == 0) {
                cancel.check("the export");
            }
            lines.field(group);
            lines.field(name);
            lines.field(new Cell(Long.toString(input.firstRow() + row), false));
            for (int place : places) {
                lines.field(place < 0 ? Cell.EMPTY : view.cell(row, place));
            }
            lines.end();
        }
        return view.rows();
    }
}
