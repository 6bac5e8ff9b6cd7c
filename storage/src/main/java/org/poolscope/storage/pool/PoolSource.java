package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.poolscope.model.array.Slice;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.SourceGate;

/**
 * A pool's folder as a source: classes at the top, then products by number, then datasets, columns and what composite
 * datasets hold. Reads only. The index is read again when its files have changed.
 */
public final class PoolSource implements PooledSource {
    static final String READ_ONLY = "The pool is open for reading; unlock it to change it.";
    private static final Map<Capability, String> MISSING = Map.of(Capability.WRITE, READ_ONLY, Capability.TAG,
            READ_ONLY, Capability.FOLLOW, "Products come one by one; nothing in a pool is a stream.", Capability.QUERY,
            "Ask a pool for products by their metadata, not by the names of places.");

    private final PoolReader reader;
    private final IndexSnapshot index;
    private final PoolPlaces places;
    private final ProductPool pool;
    private final SourceGate gate;

    private PoolSource(PoolReader reader) {
        this.reader = reader;
        this.index = new IndexSnapshot(reader);
        this.places = new PoolPlaces(reader);
        this.pool = new ReadOnlyPool(reader, index);
        this.gate = new SourceGate(reader.folder().name());
    }

    /**
     * Opens a pool; its contexts' references resolve within it.
     *
     * @throws SourceException if it is no pool or its layout is not known
     */
    public static PoolSource open(PoolFolder folder) throws SourceException {
        PoolReader alone = new PoolReader(folder, ProductClasses.FDI, ProductResolver.NONE);
        ProductResolver within = urn -> urn.pool().equals(folder.name())
                ? alone.product(ProductKey.of(urn))
                : ProductResolver.NONE.load(urn);
        PoolSource source = new PoolSource(new PoolReader(folder, ProductClasses.FDI, within));
        source.index();
        return source;
    }

    @Override
    public ProductPool pool() {
        return pool;
    }

    /** Reads the pool's products. */
    public PoolReader reader() {
        return reader;
    }

    /** The pool's index as it stands on disk now. */
    public PoolIndex index() throws SourceException {
        return index.current();
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
        return new Description("pool", reader.folder().name(), count, "products", Set.of(), MISSING, warnings);
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        return places.children(index(), path, page);
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
            return places.read(index(), path, slices);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), places.where(path),
                    "Choose a slice inside the data.");
        }
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        gate.enter();
        return places.provenance(index(), path);
    }

    @Override
    public void close() {
        gate.close();
    }
}
