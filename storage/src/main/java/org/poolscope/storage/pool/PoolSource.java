package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import org.poolscope.model.array.Slice;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.CurrentCancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Hits;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Query;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Stale;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * A pool as a source: classes at the top, then products by number, then their metadata, datasets, references and
 * history. Open for writing, products can be saved, removed and tagged by their places too.
 */
public final class PoolSource implements PooledSource {
    private static final System.Logger LOG = System.getLogger(PoolSource.class.getName());
    private static final String NO_STREAM = "Products come one by one; nothing in a pool is a stream.";
    private static final int PRODUCT = 2;

    private final StoredPool pool;
    private final PoolPlaces places;
    private final SourceGate gate;
    private final Optional<String> readOnly;

    /** Of an open pool, which is closed with this. */
    public PoolSource(StoredPool pool) {
        this(pool, pool.readOnly());
    }

    /** Of an open pool that is not to be changed for the reason given, if any. */
    PoolSource(StoredPool pool, Optional<String> readOnly) {
        this.pool = pool;
        this.readOnly = readOnly;
        this.places = new PoolPlaces(pool);
        this.gate = new SourceGate(pool.name());
    }

    /**
     * Opens a pool for reading; its contexts' references resolve within it.
     *
     * @throws SourceException if it is no pool or its layout is not known
     */
    public static PoolSource open(PoolFolder folder) throws SourceException {
        PoolReader alone = new PoolReader(folder, ProductClasses.FDI, ProductResolver.NONE);
        return new PoolSource(LocalPool.read(folder, ProductClasses.FDI, within(alone)));
    }

    /**
     * Opens a pool for writing; its contexts' references resolve within it.
     *
     * @param later runs what it is given about a second later: the index is brought up to date by it
     * @throws SourceException if it is no pool, or of a layout that is not written
     */
    public static PoolSource openForWriting(PoolFolder folder, Executor later) throws SourceException {
        PoolReader alone = new PoolReader(folder, ProductClasses.FDI, ProductResolver.NONE);
        return new PoolSource(LocalPool.open(folder.name(), folder.path(), ProductClasses.FDI, within(alone), later));
    }

    private static ProductResolver within(PoolReader alone) {
        return urn -> urn.pool().equals(alone.folder().name())
                ? alone.product(ProductKey.of(urn))
                : ProductResolver.NONE.load(urn);
    }

    @Override
    public StoredPool pool() {
        return pool;
    }

    /** The pool's index as it stands now. */
    public PoolIndex index() throws SourceException {
        return pool.index();
    }

    /**
     * What is at a place at or within a product.
     *
     * @throws SourceException if there is nothing, or no product at this place
     */
    public ProductPart part(DataPath path) throws SourceException {
        gate.enter();
        return places.part(index(), path);
    }

    @Override
    public Description describe() {
        OptionalLong count = OptionalLong.empty();
        List<String> warnings = new ArrayList<>();
        try {
            PoolIndex now = index();
            count = OptionalLong.of(now.size());
            warnings.addAll(now.warnings());
        } catch (SourceException e) {
            warnings.add(e.sentence());
        }
        warnings.addAll(pool.notes());
        Set<Capability> can = EnumSet.of(Capability.QUERY);
        Map<Capability, String> missing = new EnumMap<>(Map.of(Capability.FOLLOW, NO_STREAM));
        for (Capability change : List.of(Capability.WRITE, Capability.TAG)) {
            readOnly.ifPresentOrElse(reason -> missing.put(change, reason), () -> can.add(change));
        }
        return new Description("pool", pool.name(), count, "products", can, missing, warnings);
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        return CurrentCancel.during(cancel, () -> places.children(index(), path, page));
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        gate.enter();
        return places.peek(index(), path);
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        gate.enter(cancel);
        try {
            return CurrentCancel.during(cancel, () -> places.read(index(), path, slices));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), places.where(path),
                    "Choose a slice inside the data.");
        }
    }

    @Override
    public Value rows(DataPath path, Cancel cancel) throws SourceException {
        ProductPart part = CurrentCancel.during(cancel, () -> part(path));
        cancel.check("the export");
        return PartRows.of(part);
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        gate.enter();
        return places.provenance(index(), path);
    }

    @Override
    public Optional<Stale> stale() throws SourceException {
        gate.enter();
        return pool.stale();
    }

    @Override
    public Hits query(Query query, Cancel cancel) throws SourceException {
        return switch (query) {
            case Query.ByName byName -> new PlaceHits(places, index(), byName, gate.enter(cancel));
        };
    }

    @Override
    public void write(DataPath path, Value value) throws SourceException {
        gate.enter();
        if (path.depth() > 1 || !(value instanceof Container.Instance stored)) {
            throw new SourceException.Unsupported("A pool takes whole products, and gives them their numbers itself.",
                    places.where(path), "Save a product into the pool.");
        }
        pool.save(List.of(Product.of(stored)), List.of());
    }

    @Override
    public void remove(DataPath path) throws SourceException {
        gate.enter();
        pool.remove(List.of(product(path)));
    }

    @Override
    public void tag(DataPath path, String name, boolean on) throws SourceException {
        gate.enter();
        List<Urn> product = List.of(product(path));
        if (on) {
            pool.setTag(name, product);
        } else {
            pool.removeTag(name, product);
        }
    }

    private Urn product(DataPath path) throws SourceException {
        if (path.depth() != PRODUCT) {
            throw new SourceException.Unsupported("Only whole products are removed and tagged.", places.where(path),
                    "Name a product, as in CLASS/NUMBER.");
        }
        return places.key(index(), path).in(pool.name());
    }

    /** Closes the pool; an index that cannot be brought up to date now is so when the pool is opened next. */
    @Override
    public void close() {
        gate.close();
        try {
            pool.close();
        } catch (SourceException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "the index of a pool lags: " + e.sentence());
        }
    }
}
