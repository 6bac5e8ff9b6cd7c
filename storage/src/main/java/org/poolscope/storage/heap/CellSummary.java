package org.poolscope.storage.heap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.PageReader;

/** What can be told of a cell without reading more than the head of what it leads to. */
final class CellSummary {
    private static final List<String> SEQUENCES = List.of("list", "tuple", "set", "frozenset");

    private CellSummary() {}

    /** The number by which an object is known that is met in several places. */
    private static final String OBJECT = "object";

    /** Kind, type, length, dtype, shape and the number of the object, as far as there are any. */
    static Map<String, Object> of(PageReader pages, long cell) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (Cell.isObject(cell)) {
            object(pages, Cell.address(cell), told);
        } else if (Cell.isScalar(cell)) {
            piece(pages, Cell.address(cell), told);
        } else if (Cell.isReal(cell)) {
            name(told, "number", "float");
        } else if (Cell.isInt(cell)) {
            name(told, "number", "int");
        } else {
            name(told, "key", cell == Cell.NONE ? "NoneType" : "bool");
        }
        return told;
    }

    private static void piece(PageReader pages, long at, Map<String, Object> told) {
        int kind = Scalars.kind(pages, at);
        switch (kind) {
            case Scalars.TEXT -> name(told, "text", "str");
            case Scalars.BYTES -> name(told, "bytes", "bytes");
            default -> name(told, "number", "int");
        }
        told.put("bytes", Scalars.length(pages, at));
    }

    private static void object(PageReader pages, long at, Map<String, Object> told) {
        Head.check(pages, at, 0);
        switch (Head.type(pages, at)) {
            case Head.LIST -> {
                int flavour = Head.flavour(pages, at);
                name(told, "list", flavour < SEQUENCES.size() ? SEQUENCES.get(flavour) : "list");
                told.put("length", Head.count(pages, at));
                told.put(OBJECT, Head.id(pages, at));
            }
            case Head.DICT -> {
                String name = Loading.name(pages, at);
                name(told, name == null ? "dict" : "object", name == null ? "dict" : name);
                told.put("length", Head.count(pages, at));
                told.put(OBJECT, Head.id(pages, at));
            }
            default -> {
                ArrayForm form = ArrayForm.of(pages, at);
                name(told, "array", "ndarray");
                told.put("dtype", form.dtype());
                told.put("shape", form.shape());
                told.put("bytes", Head.count(pages, at));
            }
        }
    }

    private static void name(Map<String, Object> told, String kind, String type) {
        told.put("kind", kind);
        told.put("type", type);
    }
}
