package org.poolscope.app.plot.engine;

import java.util.List;

/** Finds the pixel columns where samples exist but hold no number that can be shown. */
public final class Gaps {
    private static final int NARROW = 6;

    private Gaps() {}

    /** For each column whether it lies in a gap of at least six pixels between numbers of one curve. */
    public static boolean[] of(Columns columns) {
        boolean[] gap = new boolean[columns.width()];
        int from = columns.start(0) > 0 ? 0 : -1;
        boolean missing = false;
        for (int column = 0; column < gap.length; column++) {
            if (!columns.hasSamples(column)) {
                continue;
            }
            if (Double.isNaN(columns.min(column))) {
                from = missing || from >= 0 ? from : column;
                missing = true;
            } else {
                fill(gap, missing ? from : column, column);
                from = column + 1;
                missing = false;
            }
        }
        fill(gap, missing ? from : gap.length, gap.length);
        return gap;
    }

    private static void fill(boolean[] gap, int from, int to) {
        for (int column = from; column < to && to - from >= NARROW; column++) {
            gap[column] = true;
        }
    }

    /** The columns that lie in a gap of every curve that has one there or numbers there. */
    public static boolean[] common(List<Columns> curves, List<boolean[]> gaps, int width) {
        boolean[] common = new boolean[width];
        for (int column = 0; column < width; column++) {
            boolean any = false;
            boolean shown = false;
            for (int i = 0; i < curves.size(); i++) {
                any |= gaps.get(i)[column];
                shown |= !gaps.get(i)[column] && curves.get(i).covers(column);
            }
            common[column] = any && !shown;
        }
        return common;
    }
}
