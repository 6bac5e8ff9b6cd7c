package org.poolscope.storage.heap;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.page.HeapFault;

/** Changes what is at a place of a store, each call one transaction. Places begin with {@code root}. */
public final class StoreEditor {
    private final ObjectStore store;

    /** For {@code store}, which must be open to write. */
    public StoreEditor(ObjectStore store) {
        this.store = store;
    }

    /** Puts a value under a key of a dict, or in place of an item of a list. */
    public void set(DataPath path, @Nullable Object value) throws SourceException {
        edit(path, () -> {
            switch (parent(path)) {
                case PersistentMap map -> map.set(key(map, path.name()), value);
                case PersistentList list -> list.set(index(list, path), value);
                default -> throw missing(path);
            }
            return "";
        });
    }

    /** Removes a key of a dict or an item of a list. */
    public void delete(DataPath path) throws SourceException {
        edit(path, () -> {
            Object parent = parent(path);
            boolean found = switch (parent) {
                case PersistentMap map -> map.discard(key(map, path.name()));
                case PersistentList list -> {
                    list.remove(index(list, path));
                    yield true;
                }
                default -> false;
            };
            if (!found) {
                throw missing(path);
            }
            return "";
        });
    }

    /** Adds to the integer at a place, 0 where there is none yet; answers the new one. */
    public Object increment(DataPath path, long by) throws SourceException {
        return edit(path, () -> switch (parent(path)) {
            case PersistentMap map -> map.increment(key(map, path.name()), by);
            case PersistentList list -> {
                int index = index(list, path);
                Object sum = Sums.of(list.get(index), by);
                list.set(index, sum);
                yield sum;
            }
            default -> throw missing(path);
        });
    }

    /** Adds an item to the list at a place, which is made if there is none; answers the new length. */
    public int append(DataPath path, @Nullable Object value) throws SourceException {
        return edit(path, () -> {
            Object parent = parent(path);
            if (parent instanceof PersistentMap map && !map.containsKey(key(map, path.name()))) {
                map.set(key(map, path.name()), List.of());
            }
            if (at(path) instanceof PersistentList list) {
                list.add(value);
                return list.size();
            }
            throw new IllegalArgumentException("What is there is no list.");
        });
    }

    private <T> T edit(DataPath path, Supplier<T> change) throws SourceException {
        try {
            return store.transaction(change);
        } catch (HeapFault e) {
            throw e.failure();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SourceException.Unsupported(String.valueOf(e.getMessage()), store.path() + "::" + path,
                    "Nothing was changed.");
        }
    }

    private Object parent(DataPath path) {
        if (path.depth() < 2 || !path.part(0).equals(StorePath.ROOT)) {
            throw new IllegalArgumentException("Only what is below the root can be changed.");
        }
        return at(path.parent());
    }

    /** What is at a place; unlike what a map answers, never a record. */
    private Object at(DataPath path) {
        Object found = Loading.container(store, store.look(pages -> Loading.raw(pages, StorePath.cell(pages, path))));
        if (found == null) {
            throw missing(path);
        }
        return found;
    }

    private @Nullable Object key(PersistentMap map, String part) {
        return store.look(pages -> Optional.ofNullable(StorePath.key(pages, map.stored().at(pages), part)))
                .orElse(null);
    }

    private static int index(PersistentList list, DataPath path) {
        String part = path.name();
        if (!part.matches("-?\\d+")) {
            throw new IllegalArgumentException("'" + part + "' is no number of an item.");
        }
        int size = list.size();
        BigInteger index = new BigInteger(part);
        if (index.signum() < 0 || index.compareTo(BigInteger.valueOf(size)) >= 0) {
            throw new IndexOutOfBoundsException("There is no item " + part + (size == 0
                    ? ": the list is empty."
                    : ": the items are 0 to " + (size - 1) + "."));
        }
        return index.intValue();
    }

    private HeapFault missing(DataPath path) {
        return new HeapFault(new SourceException.NotFound("There is nothing at '" + path + "'.",
                store.path().toString(), "List what is there."));
    }
}
