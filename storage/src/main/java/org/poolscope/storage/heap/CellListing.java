package org.poolscope.storage.heap;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Page;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Lists;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.PageReader;

/**
 * One page of the cells of the dict or list at a path; of a list it goes straight to them, of a dict as well unless keys
 * were removed.
 *
 * @param cells those of the page
 * @param total how many there are in all
 */
record CellListing(List<FoundCell> cells, long total) {
    /** The cells at a path; none where there is neither a dict nor a list. */
    static CellListing of(PageReader pages, DataPath path, Page page) {
        long cell = StorePath.cell(pages, path);
        if (!Cell.isObject(cell)) {
            return new CellListing(List.of(), 0);
        }
        long at = Cell.address(cell);
        Head.check(pages, at, 0);
        return switch (Head.type(pages, at)) {
            case Head.LIST -> items(pages, at, path, page);
            case Head.DICT -> keys(pages, at, path, page);
            default -> new CellListing(List.of(), 0);
        };
    }

    private static CellListing items(PageReader pages, long at, DataPath path, Page page) {
        long count = Head.count(pages, at);
        List<FoundCell> cells = new ArrayList<>();
        for (long i = page.offset(); i < count && cells.size() < page.limit(); i++) {
            long place = Lists.place(pages, at, i);
            cells.add(new FoundCell(path.child(Long.toString(i)), pages.i64(place), place));
        }
        return new CellListing(cells, count);
    }

    private static CellListing keys(PageReader pages, long at, DataPath path, Page page) {
        long used = Head.used(pages, at);
        long count = Head.count(pages, at);
        boolean whole = used == count;
        long skip = whole ? 0 : page.offset();
        List<FoundCell> cells = new ArrayList<>();
        for (long i = whole ? page.offset() : 0; i < used && cells.size() < page.limit(); i++) {
            long entry = Dicts.entry(pages, at, i);
            long key = pages.i64(entry);
            if (key != Cell.ABSENT && skip-- <= 0) {
                long place = entry + Long.BYTES;
                cells.add(new FoundCell(path.child(name(pages, key)), pages.i64(place), place));
            }
        }
        return new CellListing(cells, count);
    }

    private static String name(PageReader pages, long key) {
        return switch (Scalars.read(pages, key)) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Double number -> FloatText.repr(number);
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Object other -> other.toString();
        };
    }
}
