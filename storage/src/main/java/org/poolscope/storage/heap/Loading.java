package org.poolscope.storage.heap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.PageReader;

/** What a cell holds, as Java has it. */
final class Loading {
    /** An object found while pages were read; made into what the program sees when the reading has held. */
    private record Found(long address, long id, int type, Object name) {}

    private static final Object NO_NAME = "";
    /** A stand-in for null, which a reading cannot answer. */
    static final Object NULL = new Object();

    private Loading() {}

    /** The type name of an object, null for none. */
    static @Nullable String name(PageReader pages, long at) {
        return Scalars.read(pages, Head.name(pages, at)) instanceof String name ? name : null;
    }

    /** What a cell holds, to be given to {@link #finished} when the reading is over. */
    static Object raw(PageReader pages, long cell) {
        if (!Cell.isObject(cell)) {
            Object value = Scalars.read(pages, cell);
            return value == null ? NULL : value;
        }
        long at = Cell.address(cell);
        Head.check(pages, at, 0);
        String name = name(pages, at);
        int type = Head.type(pages, at);
        return type == Head.ARRAY
                ? ArrayForm.read(pages, at)
                : new Found(at, Head.id(pages, at), type, name == null ? NO_NAME : name);
    }

    /** The value for the program: a scalar, an array, a record of a registered class, a map or a list. */
    static @Nullable Object finished(ObjectStore store, Object raw) {
        if (!(raw instanceof Found found)) {
            return NULL.equals(raw) ? null : raw;
        }
        if (found.type == Head.LIST) {
            return new PersistentList(store, new Stored(store, found.address, found.id));
        }
        PersistentMap map = new PersistentMap(store, new Stored(store, found.address, found.id));
        if (found.name instanceof String name && !name.isEmpty() && store.records().has(name)) {
            Map<Object, @Nullable Object> parts = new LinkedHashMap<>(map);
            return store.records().instance(name, parts).<Object>map(record -> record).orElse(map);
        }
        return map;
    }

    /** As {@link #finished}, but never a record: what can be changed in place. */
    static @Nullable Object container(ObjectStore store, Object raw) {
        return raw instanceof Found found && found.type == Head.DICT
                ? new PersistentMap(store, new Stored(store, found.address, found.id))
                : finished(store, raw);
    }
}
