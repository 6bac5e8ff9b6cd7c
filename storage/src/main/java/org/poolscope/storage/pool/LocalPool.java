package org.poolscope.storage.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
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
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.pool.journal.NewProduct;
import org.poolscope.storage.pool.journal.NumberConflict;
import org.poolscope.storage.pool.journal.PoolFolder;
import org.poolscope.storage.pool.journal.ProductKey;
import org.poolscope.storage.pool.json.ProductText;

/** A pool in a folder, which fdi can open too; what a call changed is on disk when it returns. */
public final class LocalPool implements ProductPool {
    private final PoolName name;
    private final Path path;
    private final PoolFolder folder;
    private final ProductClasses classes;
    private final ProductResolver resolver;

    private LocalPool(PoolName name, Path path, PoolFolder folder, ProductClasses classes, ProductResolver resolver) {
        this.name = name;
        this.path = path;
        this.folder = folder;
        this.classes = classes;
        this.resolver = resolver;
    }

    /**
     * Opens a pool for writing, made if there is none.
     *
     * @param name of the pool, which need not be that of the folder
     * @param resolver loads what its contexts refer to
     * @param later runs what it is given about a second later, see {@link PoolFolder}
     */
    public static LocalPool open(String name, Path folder, ProductClasses classes, ProductResolver resolver,
            Executor later) throws SourceException {
        PoolName checked = PoolName.of(name);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new SourceException.Unsupported("A pool is a folder, and this is a file.", folder.toString(),
                    "Choose a folder.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
        return new LocalPool(checked, folder, PoolFolder.open(folder, later), classes, resolver);
    }

    /** Serial numbers that fdi gave a second time since the pool was opened, and where fdi's product is now. */
    public List<NumberConflict> conflicts() {
        return folder.conflicts();
    }

    /** Brings fdi's index files up to date now. */
    public void flush() throws SourceException {
        folder.flush();
    }

    @Override
    public String name() {
        return name.name();
    }

    @Override
    public String url() {
        return "file://" + path;
    }

    @Override
    public List<Urn> save(List<Product> products, List<String> tags) throws SourceException {
        List<NewProduct> texts = new ArrayList<>();
        for (Product product : products) {
            texts.add(new NewProduct(classes.fullName(product.className()), ProductText.of(product).bytes(), tags));
        }
        return folder.save(texts).stream().map(name::urn).toList();
    }

    @Override
    public Product load(Urn urn) throws SourceException {
        return read(folder.text(name.key(urn)), urn.toString());
    }

    @Override
    public MetaData meta(Urn urn) throws SourceException {
        return load(urn).meta();
    }

    @Override
    public Product read(byte[] json, String where) throws SourceException {
        return ProductText.read(json, where, classes, resolver);
    }

    @Override
    public ProductHits select(PoolQuery query, Cancel cancel) throws SourceException {
        return new PoolHits(name(), MemContents.of(this), classes, query, cancel);
    }

    @Override
    public void remove(Collection<Urn> urns) throws SourceException {
        folder.remove(keys(urns));
    }

    @Override
    public void removeAll() throws SourceException {
        folder.clear();
    }

    @Override
    public boolean exists(Urn urn) throws SourceException {
        return urn.pool().equals(name()) && folder.contains(name.key(urn));
    }

    @Override
    public List<String> productClasses() throws SourceException {
        return folder.types();
    }

    @Override
    public List<Urn> urns(String type) throws SourceException {
        return folder.products(type).stream().map(name::urn).toList();
    }

    @Override
    public List<Urn> setTag(String tag, Collection<Urn> urns) throws SourceException {
        return folder.tag(keys(urns), tag).stream().map(name::urn).toList();
    }

    @Override
    public List<Urn> removeTag(String tag, Collection<Urn> urns) throws SourceException {
        return folder.untag(keys(urns), tag).stream().map(name::urn).toList();
    }

    @Override
    public List<String> tags() throws SourceException {
        return folder.tags();
    }

    @Override
    public List<String> tags(Urn urn) throws SourceException {
        return folder.tags(name.key(urn));
    }

    @Override
    public List<Urn> tagged(String tag) throws SourceException {
        return folder.tagged(tag).stream().map(name::urn).toList();
    }

    @Override
    public void close() throws SourceException {
        folder.close();
    }

    private List<ProductKey> keys(Collection<Urn> urns) throws SourceException {
        List<ProductKey> keys = new ArrayList<>();
        for (Urn urn : urns) {
            keys.add(name.key(urn));
        }
        return keys;
    }
}
