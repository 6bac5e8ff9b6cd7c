package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceConformance;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;

class HeapSourceTest extends SourceConformance {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected Source open() throws SourceException {
        return open(OpenOptions.READ_ONLY);
    }

    @Test
    void aListOfManyIsReadPageByPage() throws SourceException {
        try (Source source = open()) {
            List<Entry> page = source.children(DataPath.of("root", "many"), new Page(2990, 5), Cancel.NEVER).entries();
            assertEquals(List.of("2990", "2991", "2992", "2993", "2994"), page.stream().map(Entry::name).toList());
        }
    }

    @Test
    void anUnlockedStoreIsWrittenInPlace() throws SourceException {
        try (Source source = open(OpenOptions.WRITABLE)) {
            DataPath place = DataPath.of("root", "many", "7");
            source.write(place, new Value.Text("seven"));
            assertEquals("{\"t\":\"str\",\"v\":\"seven\"}",
                    TaggedForm.text(source.read(place, List.of(), Cancel.NEVER, Progress.IGNORED)).replace(" ", ""));
            source.remove(DataPath.of("root", "3"));
            assertEquals(4, source.children(DataPath.of("root"), Page.ALL, Cancel.NEVER).entries().size());
        }
    }

    private Source open(OpenOptions options) throws SourceException {
        Path file = folder.resolve("a.heap");
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            List<Object> many = new ArrayList<>();
            for (long i = 0; i < 3000; i++) {
                many.add(i);
            }
            Map<String, Object> joe = new LinkedHashMap<>(Map.of("age", 27L));
            joe.put("himself", joe);
            store.root().set("many", many);
            store.root().set("Joe/1", joe);
            store.root().set("array", NdArray.ofDoubles(1, 2, 3, 4, 5));
            store.root().set(3L, 0.1);
            store.root().set("none", null);
        }
        return new HeapSourceProvider().open(Location.parse(file.toString()), options);
    }
}
