package org.poolscope.app.browse.objects;

import java.util.List;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.main.Counts;
import org.poolscope.storage.heap.PageMap;

/**
 * The page map of a store, as it is shown.
 *
 * @param cells   one a page, or one for every so many pages
 * @param step    which pages these are: {@code 0, step, 2 step, …}
 * @param head    how many pages there are
 * @param use     how much room is in use, in words
 * @param used    share of the file that is in use, 0 to 1
 * @param gaps    share of the file that is lost in gaps, 0 to 1
 */
record PageSight(List<Tile> cells, long step, String head, String use, double used, double gaps) {
    /**
     * One page.
     *
     * @param tone    what it is used for
     * @param touched whether somebody has just changed it
     */
    record Tile(PageTone tone, boolean touched) {}

    /** Of a map, and the one before. */
    static PageSight of(PageMap now, PageMap before) {
        boolean same = before.step() == now.step();
        List<Tile> cells = java.util.stream.IntStream.range(0, now.cells().size()).mapToObj(i -> {
            PageMap.Cell cell = now.cells().get(i);
            boolean known = same && i < before.cells().size();
            boolean touched = same && (!known || !cell.equals(before.cells().get(i)));
            return new Tile(PageTone.valueOf(cell.use().name()), touched);
        }).toList();
        double all = Math.max(1, now.pages()) * (double) PageMap.PAGE;
        String head = Counts.grouped(now.pages()) + " of 4 kB"
                + (now.step() == 1 ? "" : ", one of " + Counts.grouped(now.step()) + " shown");
        String about = now.step() == 1 ? "" : "about ";
        String use = Words.size(now.used()) + " in use, " + about + Words.size(now.gaps()) + " in gaps"
                + (now.step() == 1 ? ", largest free run " + Words.size(now.largest() * PageMap.PAGE) : "");
        return new PageSight(cells, now.step(), head, use, (now.used() - now.gaps()) / all, now.gaps() / all);
    }
}
