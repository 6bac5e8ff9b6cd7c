package org.poolscope.app.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.poolscope.app.plot.engine.Numbers;
import org.poolscope.app.plot.engine.PlotModel;

/** The samples of every curve that a plot shows, exact, curve by curve. */
public final class SeenGrid implements Grid {
    private final List<PlotModel.InView> seen;
    private final String x;
    private final long[] starts;
    private final Map<String, Long> firsts;

    /**
     * The samples in view over an axis called {@code x}.
     *
     * @param firsts
     *            what the first sample of a curve is counted as, by its id; 0 for all others
     */
    public SeenGrid(List<PlotModel.InView> seen, String x, Map<String, Long> firsts) {
        this.firsts = Map.copyOf(firsts);
        this.seen = List.copyOf(seen);
        this.x = x;
        starts = new long[seen.size() + 1];
        for (int i = 0; i < seen.size(); i++) {
            starts[i + 1] = starts[i] + Math.max(0, seen.get(i).to() - seen.get(i).from());
        }
    }

    @Override
    public long rows() {
        return starts[starts.length - 1];
    }

    @Override
    public int columns() {
        return 4;
    }

    @Override
    public String head(int column) {
        return switch (column) {
            case 0 -> "Curve";
            case 1 -> "Index";
            case 2 -> x;
            default -> "Value";
        };
    }

    @Override
    public String cell(long row, int column) {
        int part = partOf(row);
        PlotModel.InView of = seen.get(part);
        long index = of.from() + row - starts[part];
        return switch (column) {
            case 0 -> of.curve().name();
            case 1 -> Long.toString(index + firsts.getOrDefault(of.curve().id(), 0L));
            case 2 -> Numbers.shortest(of.curve().x().at(index));
            default -> of.curve().textAt(index);
        };
    }

    @Override
    public boolean isNumber(int column) {
        return column > 0;
    }

    @Override
    public boolean startsGroup(long row) {
        return row > 0 && starts[partOf(row)] == row;
    }

    private int partOf(long row) {
        int at = Arrays.binarySearch(starts, row);
        int part = at >= 0 ? at : -at - 2;
        while (starts[part + 1] == row) {
            part++;
        }
        return part;
    }
}
