package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.array.Slice;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.PoolType;
import org.poolscope.storage.pool.index.ProductKey;

/** The places within a pool: {@code CLASS/NUMBER/DATASET/…}. */
final class PoolPlaces {
    private static final int PRODUCT = 2;

    private final StoredPool pool;

    PoolPlaces(StoredPool pool) {
        this.pool = pool;
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
        List<Entry> entries = type.entries().entrySet().stream().skip(page.offset()).limit(page.limit())
                .map(entry -> new Entry(path.child(Long.toString(entry.getKey())), "product",
                        Long.toString(entry.getKey()), Map.of("tags", entry.getValue().tags())))
                .toList();
        return new Listing(entries, java.util.OptionalLong.of(type.entries().size()));
    }

    private List<Entry> below(PoolIndex index, DataPath path) throws SourceException {
        List<Entry> entries = new ArrayList<>();
        part(index, path).children().forEach((name, part) -> entries.add(PartView.entry(path.child(name), part)));
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
                pool.bytes(key).ifPresent(bytes -> told.put("bytes", bytes));
                told.put("tags", index.entry(key).map(PoolEntry::tags).orElse(List.of()));
            }
            default -> {
                ProductPart part = part(index, path);
                told.put("kind", PartView.kind(part));
                told.putAll(PartView.detail(part));
            }
        }
        return told;
    }

    /** The value of a place, cut to {@code slices}: a table along its rows, anything else along its axes. */
    Value read(PoolIndex index, DataPath path, List<Slice> slices) throws SourceException {
        if (path.depth() < PRODUCT) {
            throw notOneProduct(index, path);
        }
        if (path.depth() == PRODUCT) {
            return ValueSlice.of(pool.stored(key(index, path)), slices);
        }
        ProductPart part = part(index, path);
        return part instanceof ProductPart.Data(TableDataset table)
                ? DatasetView.rows(table, slices)
                : ValueSlice.of(PartView.value(part), slices);
    }

    private SourceException notOneProduct(PoolIndex index, DataPath path) throws SourceException {
        if (path.depth() == 1) {
            type(index, path);
        }
        return new SourceException.Unsupported("A pool and a class are read product by product.", where(path),
                "Name a product, as in CLASS/NUMBER, or take all with dump.");
    }

    Map<String, Object> provenance(PoolIndex index, DataPath path) throws SourceException {
        if (path.depth() == 1) {
            type(index, path);
        }
        if (path.depth() > PRODUCT) {
            part(index, path);
        }
        return pool.origin(path.depth() < PRODUCT ? Optional.empty() : Optional.of(key(index, path)));
    }

    /** A place as a person would write it. */
    String where(DataPath path) {
        return pool.place() + (path.parts().isEmpty() ? "" : "::" + path);
    }

    private PoolType type(PoolIndex index, DataPath path) throws SourceException {
        String name = path.part(0);
        PoolType type = index.types().get(name);
        if (type != null) {
            return type;
        }
        return index.types().values().stream().filter(one -> ProductClass.lastPart(one.name()).equals(name)).findFirst()
                .orElseThrow(() -> new SourceException.NotFound("The pool has no products of this class.", where(path),
                        "See with ls which classes there are."));
    }

    ProductKey key(PoolIndex index, DataPath path) throws SourceException {
        PoolType type = type(index, path);
        String number = path.part(1);
        if (number.matches("\\d{1,18}") && type.entries().containsKey(Long.parseLong(number))) {
            return new ProductKey(type.name(), Long.parseLong(number));
        }
        throw new SourceException.NotFound("The pool has no product of this number.", where(path),
                "See with ls which numbers there are.");
    }

    /** What is at a place at or below a product. */
    ProductPart part(PoolIndex index, DataPath path) throws SourceException {
        if (path.depth() < PRODUCT) {
            throw notOneProduct(index, path);
        }
        ProductKey key = key(index, path);
        ProductPart part = new ProductPart.Whole(key.in(pool.name()), pool.load(key.in(pool.name())),
                index.entry(key).map(PoolEntry::tags).orElse(List.of()));
        for (int i = PRODUCT; i < path.depth(); i++) {
            part = part.child(path.part(i)).orElseThrow(() -> new SourceException.NotFound(
                    "The product has nothing of this name.", where(path), "See with ls what there is."));
        }
        return part;
    }
}
