package org.poolscope.storage.heap;

import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageReader;

/** An object of a store, known by where it is and by its number, which tells whether it is still the same. */
final class Stored {
    private final ObjectStore store;
    private final StoreFile file;
    private final long address;
    private final long id;

    Stored(ObjectStore store, long address) {
        this.store = store;
        this.file = store.file();
        this.address = address;
        this.id = store.look(pages -> Head.id(pages, address));
    }

    Stored(ObjectStore store, long address, long id) {
        this.store = store;
        this.file = store.file();
        this.address = address;
        this.id = id;
    }

    ObjectStore store() {
        return store;
    }

    long id() {
        return id;
    }

    long cell() {
        return Cell.object(address);
    }

    /** Its address, once it has been seen that it is still there. */
    long at(PageReader pages) {
        try {
            if (store.file().generation() == file.generation()) {
                Head.check(pages, address, id);
                return address;
            }
        } catch (HeapFault e) {
            if (!(e.failure() instanceof SourceException.Corrupt)) {
                throw e;
            }
            pages.confirm();
        }
        throw new HeapFault(new SourceException.NotFound("This object is no longer in the store.",
                store.path().toString(), "Get it again, beginning at the root."));
    }

    /** Its type name, empty for none. */
    String name() {
        return store.look(pages -> {
            String name = Loading.name(pages, at(pages));
            return name == null ? "" : name;
        });
    }

    boolean isSame(Stored other) {
        return other.store == store && other.id == id;
    }
}
