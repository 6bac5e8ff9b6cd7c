package org.poolscope.storage.heap;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Lists;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.PageReader;

/** One page of the keys or items at a place; of a list it goes straight to them, of a dict as well unless keys were removed. */
final class CellListing {
    private final PageReader pages;
    private final DataPath path;

    CellListing(PageReader pages, DataPath path) {
        this.pages = pages;
        this.path = path;
    }

    Listing page(Page page) {
        long cell = StorePath.cell(pages, path);
        if (!Cell.isObject(cell)) {
            return Listing.of(List.of(), page);
        }
        long at = Cell.address(cell);
        Head.check(pages, at, 0);
        return switch (Head.type(pages, at)) {
            case Head.LIST -> items(at, page);
            case Head.DICT -> keys(at, page);
            default -> Listing.of(List.of(), page);
        };
    }

    private Listing items(long at, Page page) {
        long count = Head.count(pages, at);
        List<Entry> entries = new ArrayList<>();
        for (long i = page.offset(); i < count && entries.size() < page.limit(); i++) {
            entries.add(entry(Long.toString(i), Lists.get(pages, at, i)));
        }
        return new Listing(entries, OptionalLong.of(count));
    }

    private Listing keys(long at, Page page) {
        long used = Head.used(pages, at);
        long count = Head.count(pages, at);
        boolean whole = used == count;
        long skip = whole ? 0 : page.offset();
        List<Entry> entries = new ArrayList<>();
        for (long i = whole ? page.offset() : 0; i < used && entries.size() < page.limit(); i++) {
            long place = Dicts.entry(pages, at, i);
            long key = pages.i64(place);
            if (key != Cell.ABSENT && skip-- <= 0) {
                entries.add(entry(name(key), pages.i64(place + Long.BYTES)));
            }
        }
        return new Listing(entries, OptionalLong.of(count));
    }

    private Entry entry(String name, long cell) {
        Map<String, Object> detail = CellSummary.of(pages, cell);
        return new Entry(path.child(name), String.valueOf(detail.remove("kind")), name, detail);
    }

    private String name(long key) {
        return switch (Scalars.read(pages, key)) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Double number -> FloatText.repr(number);
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Object other -> other.toString();
        };
    }
}
