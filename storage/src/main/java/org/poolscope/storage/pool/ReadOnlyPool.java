package org.poolscope.storage.pool;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** A pool's folder in any layout, open for reading: nothing in it is made or changed. */
final class ReadOnlyPool implements ProductPool {
    private final PoolName name;
    private final PoolReader reader;
    private final IndexSnapshot index;

    ReadOnlyPool(PoolReader reader, IndexSnapshot index) {
        this.name = new PoolName(reader.folder().name());
        this.reader = reader;
        this.index = index;
    }

    /**
     * Opens a pool; {@code resolver} follows the references of its contexts.
     *
     * @throws SourceException if it is no pool or its layout is not known
     */
    static ReadOnlyPool open(PoolFolder folder, ProductClasses classes, ProductResolver resolver)
            throws SourceException {
        PoolReader reader = new PoolReader(folder, classes, resolver);
        ReadOnlyPool pool = new ReadOnlyPool(reader, new IndexSnapshot(reader));
        pool.index.current();
        return pool;
    }

    @Override
    public String name() {
        return name.name();
    }

    @Override
    public String url() {
        return "file://" + reader.folder().path().toAbsolutePath();
    }

    @Override
    public List<String> productClasses() throws SourceException {
        return contents().types();
    }

    @Override
    public List<Urn> urns(String type) throws SourceException {
        return contents().numbers(type).stream().map(number -> new Urn(name(), type, number)).toList();
    }

    @Override
    public boolean exists(Urn urn) throws SourceException {
        return urn.pool().equals(name()) && index.current().entry(ProductKey.of(urn)).isPresent();
    }

    @Override
    public Product load(Urn urn) throws SourceException {
        entry(urn);
        return reader.product(key(urn));
    }

    @Override
    public MetaData meta(Urn urn) throws SourceException {
        return reader.meta(key(urn), entry(urn));
    }

    @Override
    public List<String> tags() throws SourceException {
        return List.copyOf(index.current().tags().sequencedKeySet());
    }

    @Override
    public List<String> tags(Urn urn) throws SourceException {
        return entry(urn).tags();
    }

    @Override
    public List<Urn> tagged(String tag) throws SourceException {
        return index.current().tags().getOrDefault(tag, List.of()).stream().map(key -> key.in(name())).toList();
    }

    @Override
    public ProductHits select(PoolQuery query, Cancel cancel) throws SourceException {
        return new PoolHits(name(), contents(), ProductClasses.FDI, query, cancel);
    }

    @Override
    public Product read(byte[] json, String where) throws SourceException {
        return reader.parsed(json, where);
    }

    @Override
    public List<Urn> save(List<Product> products, List<String> tags) throws SourceException {
        throw readOnly();
    }

    @Override
    public void remove(Collection<Urn> urns) throws SourceException {
        throw readOnly();
    }

    @Override
    public void removeAll() throws SourceException {
        throw readOnly();
    }

    @Override
    public List<Urn> setTag(String tag, Collection<Urn> urns) throws SourceException {
        throw readOnly();
    }

    @Override
    public List<Urn> removeTag(String tag, Collection<Urn> urns) throws SourceException {
        throw readOnly();
    }

    @Override
    public void close() {}

    private FolderContents contents() throws SourceException {
        return new FolderContents(index.current(), reader);
    }

    private ProductKey key(Urn urn) throws SourceException {
        name.key(urn);
        return ProductKey.of(urn);
    }

    private PoolEntry entry(Urn urn) throws SourceException {
        Optional<PoolEntry> entry = index.current().entry(key(urn));
        return entry.orElseThrow(() -> new SourceException.NotFound("The pool has no such product.", urn.toString(),
                "Look what the pool holds."));
    }

    private SourceException readOnly() {
        return new SourceException.Unsupported(PoolSource.READ_ONLY, name(), "");
    }
}
