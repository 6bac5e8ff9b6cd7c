package org.poolscope.storage.heap;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Key;
import org.poolscope.storage.heap.object.Lists;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/**
 * Places in a store: {@code root}, then keys of dicts and numbers of list items. A part is a text key if there is one of
 * that name, else the number or constant that it is written as.
 */
final class StorePath {
    /** The name of the root dict. */
    static final String ROOT = "root";

    private StorePath() {}

    /** The cell at a place. */
    static long cell(PageReader pages, DataPath path) {
        return find(pages, path).cell();
    }

    /** The cell at a place, with its address. */
    static FoundCell find(PageReader pages, DataPath path) {
        if (path.depth() == 0 || !path.part(0).equals(ROOT)) {
            throw missing(pages, path);
        }
        long place = PageLayout.ROOT;
        for (int i = 1; i < path.depth(); i++) {
            place = below(pages, pages.i64(place), path.part(i)).orElseThrow(() -> missing(pages, path));
        }
        return new FoundCell(path, pages.i64(place), place);
    }

    /** The address of the cell of a part of what a cell leads to. */
    private static OptionalLong below(PageReader pages, long cell, String part) {
        if (!Cell.isObject(cell)) {
            return OptionalLong.empty();
        }
        long at = Cell.address(cell);
        Head.check(pages, at, 0);
        if (Head.type(pages, at) == Head.LIST) {
            OptionalLong index = number(part);
            return index.isPresent() && index.getAsLong() >= 0 && index.getAsLong() < Head.count(pages, at)
                    ? OptionalLong.of(Lists.place(pages, at, index.getAsLong()))
                    : OptionalLong.empty();
        }
        long entry = Head.type(pages, at) == Head.DICT ? entry(pages, at, part) : -1;
        return entry < 0
                ? OptionalLong.empty()
                : OptionalLong.of(Dicts.entry(pages, at, entry) + Long.BYTES);
    }

    /** The key of a dict that a part of a path means; a text key where there is none yet. */
    static @Nullable Object key(PageReader pages, long dict, String part) {
        long entry = entry(pages, dict, part);
        return entry < 0 ? part : Scalars.read(pages, pages.i64(Dicts.entry(pages, dict, entry)));
    }

    private static long entry(PageReader pages, long dict, String part) {
        long entry = Dicts.find(pages, dict, Key.of(part));
        if (entry >= 0) {
            return entry;
        }
        Key other = switch (part) {
            case "None" -> Key.of(null);
            case "True", "False" -> Key.of(part.equals("True"));
            default -> Key.of(numeric(part));
        };
        return Dicts.find(pages, dict, other);
    }

    private static Object numeric(String part) {
        try {
            return part.matches("-?\\d+") ? new BigInteger(part) : (Object) Double.parseDouble(part);
        } catch (NumberFormatException _) {
            return part;
        }
    }

    private static OptionalLong number(String part) {
        try {
            return OptionalLong.of(Long.parseLong(part));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    static HeapFault missing(PageReader pages, DataPath path) {
        return new HeapFault(new SourceException.NotFound("There is nothing at '" + path + "'.", pages.name(),
                "List what is there; everything is below 'root'."));
    }
}
