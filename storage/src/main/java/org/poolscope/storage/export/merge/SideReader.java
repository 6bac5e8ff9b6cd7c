package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.merge.JoinRequest.Match;

/** Gathers the cells of one side of a join in the order in which they are written. Belongs to one thread. */
final class SideReader implements AutoCloseable {
    private static final int WINDOW = 1 << 16;

    private final JoinSide side;
    private final int number;
    private final Keys keys;
    private final JoinRequest request;
    private final Cancel cancel;
    private final List<Gather> gathers = new ArrayList<>();
    private @Nullable Readers readers;
    /** The rows that are at hand. */
    private long from;
    private long to;
    private List<Cells> window = List.of();

    SideReader(JoinSide side, int number, Keys keys, JoinRequest request, Cancel cancel) {
        this.side = side;
        this.number = number;
        this.keys = keys;
        this.request = request;
        this.cancel = cancel;
        side.columns().forEach(source -> gathers.add(Gather.of(source.column(), request.fill())));
    }

    /** Adds the cells of its columns for these rows, and which of them no source has. */
    void read(Steps steps, List<Cells> cells, List<Marks> filled) throws SourceException {
        gathers.forEach(gather -> gather.begin(steps.count));
        long[] at = steps.at[number];
        for (int row = 0; row < steps.count; row++) {
            if (at[row] == Steps.NONE) {
                for (Gather gather : gathers) {
                    gather.fill(row);
                }
                continue;
            }
            int run = run(at, row, steps.count);
            for (int column = 0; column < gathers.size(); column++) {
                gathers.get(column).take(window.get(column), keys, from, at, row, run);
            }
            row += run - 1;
        }
        if (request.match() == Match.LINEAR) {
            between(steps);
        }
        for (Gather gather : gathers) {
            cells.add(gather.cells());
            filled.add(gather.filled());
        }
    }

    /** How many of the next rows are at hand, at least one; reads more where the first is not. */
    private int run(long[] at, int first, int count) throws SourceException {
        long row = keys.row(at[first]);
        if (row < from || row >= to) {
            load(row);
        }
        int run = 1;
        while (first + run < count && at[first + run] != Steps.NONE) {
            long next = keys.row(at[first + run]);
            if (next < from || next >= to) {
                break;
            }
            run++;
        }
        return run;
    }

    /** Rows that are read in another order than they have are all at hand from the first on. */
    private void load(long row) throws SourceException {
        Readers open = readers == null ? Readers.open(side.parts(), cancel) : readers;
        readers = open;
        from = keys.isReordered() ? 0 : row;
        long rows = side.parts().getFirst().rows();
        to = keys.isReordered() ? rows : Math.min(rows, row + WINDOW);
        List<List<Cells>> read = new ArrayList<>();
        for (Part.Reader reader : open.all()) {
            read.add(reader.read(from, Math.toIntExact(to - from)));
        }
        window = new ArrayList<>();
        for (JoinSide.Source source : side.columns()) {
            window.add(packed(read.get(source.part()).get(source.index()), source.column()));
        }
    }

    private static Cells packed(Cells cells, Column target) throws SourceException {
        if (target.isText() || !(Uniform.of(cells, target, Form.TABLE) instanceof Cells.Elements elements)) {
            return cells;
        }
        return elements.array().isContiguous()
                ? elements
                : new Cells.Elements(OwnMemory.of(elements.array()), elements.missing());
    }

    /** What lies between two rows gets its share of both. */
    private void between(Steps steps) throws SourceException {
        long[] after = steps.after[number];
        for (int row = 0; row < steps.count; row++) {
            if (after[row] != Steps.NONE && steps.at[number][row] != Steps.NONE) {
                int run = run(after, row, row + 1);
                for (int column = 0; column < gathers.size() && run == 1; column++) {
                    gathers.get(column).blend(window.get(column), keys.row(after[row]) - from, row,
                            steps.weight[number][row]);
                }
            }
        }
    }

    @Override
    public void close() {
        if (readers != null) {
            readers.close();
        }
    }
}
