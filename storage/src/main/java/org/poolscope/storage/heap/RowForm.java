package org.poolscope.storage.heap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.poolscope.model.source.Page;
import org.poolscope.model.value.ValueText;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/** Makes the rows of cells. What is read of a cell does not grow with what it holds. */
final class RowForm {
    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 6;
    private static final int MOST_LEAVES = 64;
    private static final long HEAD = 64;

    private RowForm() {}

    /** The row of a cell. */
    static StoredRow of(PageReader pages, FoundCell found) {
        long cell = found.cell();
        Map<String, Object> told = CellSummary.of(pages, cell);
        String kind = String.valueOf(told.get("kind"));
        String type = String.valueOf(told.get("type"));
        if (Cell.isObject(cell)) {
            return object(pages, found, kind, type);
        }
        if (!Cell.isScalar(cell)) {
            return new StoredRow(found.path(), kind, type, repr(pages, cell), -1, found.place(), Long.BYTES, 1, cell);
        }
        long at = Cell.address(cell);
        long length = Scalars.length(pages, at);
        byte[] first = Scalars.content(pages, at, PageTree.LEAF);
        return new StoredRow(found.path(), kind, type,
                length <= LONGEST ? repr(pages, cell) : cut(kind, first, length), -1, at, Integer.BYTES + length, 1,
                Arrays.hashCode(first) * 31L + length);
    }

    private static StoredRow object(PageReader pages, FoundCell found, String kind, String type) {
        long at = Cell.address(found.cell());
        long count = Head.count(pages, at);
        boolean array = Head.type(pages, at) == Head.ARRAY;
        String text = switch (kind) {
            case "object" -> names(pages, found, count);
            case "array" -> {
                ArrayForm form = ArrayForm.of(pages, at);
                yield form.dtype() + form.shape().stream().map(String::valueOf)
                        .collect(Collectors.joining(", ", " (", ")"));
            }
            default -> count + (count == 1 ? " item" : " items");
        };
        return new StoredRow(found.path(), kind, type, text, array ? -1 : count, at, HEAD + content(pages, at),
                Head.references(pages, at), stamp(pages, at));
    }

    private static String names(PageReader pages, FoundCell found, long count) {
        List<FoundCell> first = CellListing.of(pages, found.path(), new Page(0, MOST_NAMES)).cells();
        String names = first.stream().map(cell -> cell.path().name()).collect(Collectors.joining(", "));
        return first.size() < count ? names + ", …" : names;
    }

    /** Bytes of the content of an object. */
    private static long content(PageReader pages, long at) {
        return switch (Head.type(pages, at)) {
            case Head.LIST -> Head.count(pages, at) * Long.BYTES;
            case Head.DICT -> Head.used(pages, at) * Dicts.ENTRY;
            default -> Head.count(pages, at);
        };
    }

    /** Of a piece its bytes, of a tree the checksums of its first leaves: these hold nothing else. */
    private static long stamp(PageReader pages, long at) {
        long stamp = Head.count(pages, at) * 31 + Head.used(pages, at);
        long body = Head.body(pages, at);
        if (body == 0) {
            return stamp;
        }
        if (!Head.isTree(pages, at)) {
            byte[] content = new byte[Heap.size(pages, body)];
            pages.copy(body, content, 0, (int) Math.min(content.length, content(pages, at)));
            return stamp * 31 + Arrays.hashCode(content) + body;
        }
        long leaves = Math.min(MOST_LEAVES, (content(pages, at) + PageTree.LEAF - 1) / PageTree.LEAF);
        for (long i = 0; i < leaves; i++) {
            stamp = stamp * 31 + pages.i32(PageTree.leaf(pages, body, i) - PageLayout.HEADER);
        }
        return stamp;
    }

    private static String repr(PageReader pages, long cell) {
        return ValueText.repr(CellValue.scalar(Scalars.read(pages, cell)), LONGEST * 4);
    }

    private static String cut(String kind, byte[] first, long length) {
        return switch (kind) {
            case "text" -> {
                String text = new String(first, 0, LONGEST, StandardCharsets.UTF_8);
                yield "'" + text.substring(0, text.length() - 1) + "…'";
            }
            case "bytes" -> length + " bytes";
            default -> "an integer of " + length + " bytes";
        };
    }
}
