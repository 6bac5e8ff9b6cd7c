package org.poolscope.storage.pool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.ModifiedTime;

/** The places within a pool: {@code CLASS/NUMBER/DATASET/…}. */
final class PoolPlaces {
    private static final int PRODUCT = 2;

    private final PoolReader reader;

    PoolPlaces(PoolReader reader) {
        this.reader = reader;
    }

    Listing children(PoolIndex index, DataPath path, Page page) throws SourceException {
        return switch (path.depth()) {
            case 0 -> Listing.of(types(index), page);
            case 1 -> products(type(index, path), path, page);
            default -> Listing.of(below(index, path), page);
        };
    }

    private static List<Entry> types(PoolIndex index) {
        List<Entry> entries = new ArrayList<>();
        for (PoolType type : index.types().values()) {
            entries.add(new Entry(DataPath.of(type.name()), "class", type.name(), detail(type)));
        }
        return entries;
    }

    private static Map<String, Object> detail(PoolType type) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("products", type.entries().size());
        detail.put("currentSN", type.currentSn());
        return detail;
    }

    private static Listing products(PoolType type, DataPath path, Page page) {
        List<Entry> entries = type.entries().values().stream().skip(page.offset()).limit(page.limit())
                .map(entry -> new Entry(path.child(Long.toString(entry.number())), "product",
                        Long.toString(entry.number()), Map.of("tags", entry.tags())))
                .toList();
        return new Listing(entries, java.util.OptionalLong.of(type.entries().size()));
    }

    private List<Entry> below(PoolIndex index, DataPath path) throws SourceException {
        Map<String, Dataset> datasets = path.depth() == PRODUCT
                ? reader.product(key(index, path)).datasets()
                : DatasetView.children(dataset(index, path));
        List<Entry> entries = new ArrayList<>();
        datasets.forEach((name, dataset) -> entries.add(new Entry(path.child(name), DatasetView.kind(dataset), name,
                DatasetView.detail(dataset))));
        return entries;
    }

    Map<String, Object> peek(PoolIndex index, DataPath path) throws SourceException {
        Map<String, Object> told = new LinkedHashMap<>();
        switch (path.depth()) {
            case 0 -> {
                told.put("kind", "pool");
                told.put("length", (long) index.size());
            }
            case 1 -> {
                told.put("kind", "class");
                told.putAll(detail(type(index, path)));
            }
            case PRODUCT -> {
                ProductKey key = key(index, path);
                told.put("kind", "product");
                told.put("type", key.type());
                told.put("bytes", reader.folder().file(key).toFile().length());
                told.put("tags", index.entry(key).map(PoolEntry::tags).orElse(List.of()));
            }
            default -> {
                Dataset dataset = dataset(index, path);
                told.put("kind", DatasetView.kind(dataset));
                told.putAll(DatasetView.detail(dataset));
            }
        }
        return told;
    }

    Value read(PoolIndex index, DataPath path) throws SourceException {
        if (path.depth() > PRODUCT) {
            return DatasetView.value(dataset(index, path));
        }
        if (path.depth() == PRODUCT) {
            return reader.stored(key(index, path));
        }
        if (path.depth() == 1) {
            type(index, path);
        }
        throw new SourceException.Unsupported("A pool and a class are read product by product.", where(path),
                "Name a product, as in CLASS/NUMBER, or take all with dump.");
    }

    Map<String, Object> provenance(PoolIndex index, DataPath path) throws SourceException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("folder", reader.folder().path().toString());
        told.put("layout", index.layout().writer());
        if (path.depth() == 1) {
            type(index, path);
        }
        if (path.depth() >= PRODUCT) {
            ProductKey key = key(index, path);
            Path file = reader.folder().file(key);
            if (path.depth() > PRODUCT) {
                dataset(index, path);
            }
            told.put("file", file.toString());
            told.put("urn", key.in(reader.folder().name()).toString());
            told.put("format", "JSON of fdi");
            told.put("bytes", file.toFile().length());
            told.put("modified", ModifiedTime.of(file));
        }
        return told;
    }

    /** A place as a person would write it. */
    String where(DataPath path) {
        return reader.folder().path() + (path.parts().isEmpty() ? "" : "::" + path);
    }

    private PoolType type(PoolIndex index, DataPath path) throws SourceException {
        PoolType type = index.types().get(path.part(0));
        if (type == null) {
            throw new SourceException.NotFound("The pool has no products of this class.", where(path),
                    "See with ls which classes there are.");
        }
        return type;
    }

    private ProductKey key(PoolIndex index, DataPath path) throws SourceException {
        PoolType type = type(index, path);
        String number = path.part(1);
        if (number.matches("\\d{1,18}") && type.entries().containsKey(Long.parseLong(number))) {
            return new ProductKey(type.name(), Long.parseLong(number));
        }
        throw new SourceException.NotFound("The pool has no product of this number.", where(path),
                "See with ls which numbers there are.");
    }

    private Dataset dataset(PoolIndex index, DataPath path) throws SourceException {
        Optional<Dataset> found = Optional.ofNullable(
                reader.product(key(index, path)).datasets().get(path.part(PRODUCT)));
        for (int i = PRODUCT + 1; i < path.depth() && found.isPresent(); i++) {
            found = Optional.ofNullable(DatasetView.children(found.get()).get(path.part(i)));
        }
        return found.orElseThrow(() -> new SourceException.NotFound("The product has no dataset of this name.",
                where(path), "See with ls which datasets there are."));
    }
}
