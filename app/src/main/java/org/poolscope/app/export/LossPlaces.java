package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.merge.MergePlan;
import org.poolscope.storage.export.merge.MergeRule;
import org.poolscope.storage.export.merge.Outcome;

/** Finds where in the file a loss happens: formats tell a column and a row of the file, merges a place and a row of a source. */
final class LossPlaces {
    private static final String COLUMN = ", column ";

    private final MergePlan plan;
    private final Dataset dataset;

    LossPlaces(MergePlan plan, Dataset dataset) {
        this.plan = plan;
        this.dataset = dataset;
    }

    /** The cells of the examples of a loss, those that are known, the worst first. */
    List<LossCell> of(Loss loss) {
        List<LossCell> cells = new ArrayList<>();
        if (loss.kind() == Loss.Kind.FILLED || loss.kind() == Loss.Kind.DROPPED) {
            return cells; // the preview marks these by themselves
        }
        loss.examples().forEach(example -> of(example).ifPresent(cells::add));
        return cells;
    }

    private Optional<LossCell> of(Loss.Example example) {
        int column = column(example.place());
        if (column >= 0) {
            return Optional.of(new LossCell(Math.max(0, example.row()), column, example.after(), example.row() >= 0));
        }
        long first = 0;
        for (Outcome outcome : plan.taken()) {
            String place = outcome.input().place();
            if (example.place().equals(place) || example.place().startsWith(place + COLUMN)) {
                long row = row(first, Math.max(0, example.row()));
                return row < 0 || row >= dataset.rows().count()
                        ? Optional.empty()
                        : Optional
                                .of(new LossCell(row, columnOf(example.place()), example.after(), example.row() >= 0));
            }
            first += outcome.rows();
        }
        return Optional.empty();
    }

    /** The row of the file that a row of a source becomes, -1 where the merge does not keep the order of the sources. */
    private long row(long first, long own) {
        boolean oneBelowTheOther = (plan.request().rule() == MergeRule.CONCATENATE && plan.request().axis() == 0)
                || plan.request().rule() == MergeRule.PLAIN || plan.request().rule() == MergeRule.MERGED;
        boolean single = plan.merged() != null
                && plan.merged().datasets().stream().filter(each -> !each.aside()).count() == 1;
        return oneBelowTheOther && single ? first + own : -1;
    }

    private int columnOf(String place) {
        int named = place.lastIndexOf(COLUMN);
        if (named >= 0) {
            return column(place.substring(named + COLUMN.length()));
        }
        List<Column> columns = dataset.rows().columns();
        List<Column> values = columns.stream().filter(column -> column.role() == Column.Role.VALUE).toList();
        return values.size() == 1 ? columns.indexOf(values.getFirst()) : -1;
    }

    private int column(String name) {
        List<Column> columns = dataset.rows().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
