package org.poolscope.app.browse.objects;

import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.PersistentMap;
import org.poolscope.storage.heap.StoreOptions;

/** An object store with a number {@code x}, a person {@code Joe} and whatever else a test wants. */
final class PeopleStore {
    private PeopleStore() {}

    /** Somebody with two fields. */
    record Person(String name, long age) {}

    /** Puts more into the root. */
    interface Filling {
        void fill(PersistentMap root) throws SourceException;
    }

    /** Makes the file. */
    static Path make(Path file, long x, Filling filling) throws SourceException {
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            store.register("person", Person.class);
            store.root().set("x", x);
            store.root().set("Joe", new Person("Joe", 27));
            filling.fill(store.root());
        }
        return file;
    }
}
