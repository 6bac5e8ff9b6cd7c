package org.poolscope.app.export;

import java.util.List;
import org.poolscope.app.main.Counts;
import org.poolscope.storage.export.Loss;

/**
 * Something that is lost, or that the file tells without a source.
 *
 * @param loss  as it was counted
 * @param what  how often, and what happens
 * @param worst the worst example with its place; empty without one
 * @param spot  which row and column of the preview shows it
 */
record LossRow(Loss loss, String what, String worst, Spot spot) {
    /**
     * A cell of the preview.
     *
     * @param index  the place of its row among the rows that are shown, -1 for none
     * @param column its column, -1 for none
     */
    record Spot(int index, int column) {
        static final Spot NONE = new Spot(-1, -1);
    }

    static LossRow of(Loss loss, List<LossCell> cells, List<PreviewRow> shown) {
        return new LossRow(loss, Counts.grouped(loss.count()) + " × " + loss.sentence(), worst(loss),
                spot(loss, cells, shown));
    }

    /** Whether a person has to look at it: what was asked for is told, but not as a warning. */
    boolean isWarning() {
        return switch (loss.kind()) {
            case DROPPED, PRECISION, FORMAT -> true;
            case FILLED, DUPLICATED, CONVERTED -> false;
        };
    }

    private static String worst(Loss loss) {
        if (loss.examples().isEmpty()) {
            return "";
        }
        Loss.Example worst = loss.examples().getFirst();
        String at = worst.place() + (worst.row() < 0 ? "" : " row " + worst.row());
        String becomes = worst.after().isEmpty() ? worst.before() : worst.before() + " → " + worst.after();
        return at.isEmpty() || becomes.isEmpty() ? at + becomes : at + ": " + becomes;
    }

    private static Spot spot(Loss loss, List<LossCell> cells, List<PreviewRow> shown) {
        for (int i = 0; i < shown.size(); i++) {
            PreviewRow row = shown.get(i);
            for (LossCell cell : cells) {
                if (row.number() == cell.row()) {
                    return new Spot(i, cell.column());
                }
            }
        }
        for (int i = 0; cells.isEmpty() && i < shown.size(); i++) {
            if (loss.kind() == Loss.Kind.DROPPED && shown.get(i).dropped()) {
                return new Spot(i, -1);
            }
            if (loss.kind() == Loss.Kind.FILLED && !shown.get(i).filled().isEmpty()) {
                return new Spot(i, shown.get(i).filled().nextSetBit(0));
            }
        }
        return Spot.NONE;
    }
}
