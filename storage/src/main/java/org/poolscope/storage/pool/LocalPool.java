package org.poolscope.storage.pool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.file.ModifiedTime;
import org.poolscope.storage.pool.index.IndexView;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.journal.NewProduct;
import org.poolscope.storage.pool.journal.NumberConflict;
import org.poolscope.storage.pool.journal.PoolView;
import org.poolscope.storage.pool.journal.PoolWriter;
import org.poolscope.storage.pool.json.ProductText;

/**
 * A pool in a folder. Open for reading, it may have any layout, and nothing in it is made or changed. Open for writing,
 * fdi can open it too at any moment, and what a call changed is on disk when it returns.
 */
public final class LocalPool implements StoredPool {
    private final PoolName name;
    private final ProductClasses classes;
    private final PoolReader reader;
    private final MetaCache cache;
    private final IndexView index;
    private final Optional<PoolWriter> writer;

    private LocalPool(PoolName name, ProductClasses classes, PoolReader reader, IndexView index,
            Optional<PoolWriter> writer) {
        this.name = name;
        this.classes = classes;
        this.reader = reader;
        this.cache = new MetaCache(reader);
        this.index = index;
        this.writer = writer;
    }

    /**
     * Opens a pool for writing, made if there is none.
     *
     * @param name of the pool, which need not be that of the folder
     * @param resolver loads what its contexts refer to
     * @param later runs what it is given about a second later, see {@link PoolWriter}
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
        PoolFolder opened = PoolFolder.of(folder);
        if (!opened.isPool()) {
            throw new SourceException.Denied("The folder holds other things and no pool.", folder.toString(),
                    "Name a folder that is a pool, is empty, or is not there yet.");
        }
        PoolReader reader = new PoolReader(opened, classes, resolver);
        PoolWriter writer = PoolWriter.open(folder, later);
        return new LocalPool(checked, classes, reader, writer, Optional.of(writer));
    }

    /**
     * Opens a pool for reading; its name is that of the folder.
     *
     * @throws SourceException if it is no pool or its layout is not known
     */
    public static LocalPool read(PoolFolder folder, ProductClasses classes, ProductResolver resolver)
            throws SourceException {
        PoolView view = new PoolView(folder);
        view.index();
        return new LocalPool(new PoolName(folder.name()), classes, new PoolReader(folder, classes, resolver), view,
                Optional.empty());
    }

    @Override
    public Optional<String> readOnly() {
        return writer.isPresent() ? Optional.empty() : Optional.of(READ_ONLY);
    }

    /** Serial numbers that fdi gave a second time since the pool was opened, and where fdi's product is now. */
    public List<NumberConflict> conflicts() {
        return writer.map(PoolWriter::conflicts).orElse(List.of());
    }

    /** Brings fdi's index files up to date now. */
    public void flush() throws SourceException {
        writer().flush();
    }

    @Override
    public String place() {
        return reader.folder().path().toString();
    }

    @Override
    public PoolIndex index() throws SourceException {
        return index.index();
    }

    @Override
    public Optional<PoolEntry> entry(ProductKey key) throws SourceException {
        return index.entry(key);
    }

    @Override
    public byte[] text(ProductKey key) throws SourceException {
        byte[] text = PoolFolder.read(reader.folder().find(key).path());
        return ProductText.isModern(text)
                ? text
                : ProductText.of(reader.product(key)).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Container.Instance stored(ProductKey key) throws SourceException {
        return reader.stored(key);
    }

    @Override
    public OptionalLong bytes(ProductKey key) throws SourceException {
        return OptionalLong.of(reader.folder().file(key).toFile().length());
    }

    @Override
    public Map<String, Object> origin(Optional<ProductKey> key) throws SourceException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("folder", place());
        told.put("layout", index().layout().writer());
        if (key.isPresent()) {
            Path file = reader.folder().file(key.get());
            told.put("file", file.toString());
            told.put("urn", name.urn(key.get()).toString());
            told.put("format", "JSON of fdi");
            told.put("bytes", file.toFile().length());
            told.put("modified", ModifiedTime.of(file));
        }
        return told;
    }

    @Override
    public List<String> notes() {
        return conflicts().stream().map(conflict -> "fdi gave the number of " + name.urn(conflict.number())
                + " a second time; its product is now " + name.urn(conflict.moved()) + ".").toList();
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
    public Product load(Urn urn) throws SourceException {
        PoolEntry _ = known(urn);
        return reader.product(key(urn));
    }

    @Override
    public MetaData meta(Urn urn) throws SourceException {
        return reader.meta(key(urn), known(urn));
    }

    @Override
    public ProductHits select(PoolQuery query, Cancel cancel) throws SourceException {
        return new PoolHits(name(), FolderContents.of(index.index(), reader, cache, query.explain()), classes, query,
                cancel);
    }

    @Override
    public Product read(byte[] json, String where) throws SourceException {
        return reader.parsed(json, where);
    }

    @Override
    public List<Urn> save(List<Product> products, List<String> tags) throws SourceException {
        List<NewProduct> texts = new ArrayList<>();
        for (Product product : products) {
            texts.add(new NewProduct(classes.fullName(product.className()),
                    ProductText.of(product).getBytes(StandardCharsets.US_ASCII), tags));
        }
        return writer().save(texts).stream().map(name::urn).toList();
    }

    @Override
    public void remove(Collection<Urn> urns) throws SourceException {
        writer().remove(keys(urns));
    }

    @Override
    public void removeAll() throws SourceException {
        writer().clear();
    }

    @Override
    public List<Urn> setTag(String tag, Collection<Urn> urns) throws SourceException {
        return writer().tag(keys(urns), tag).stream().map(name::urn).toList();
    }

    @Override
    public List<Urn> removeTag(String tag, Collection<Urn> urns) throws SourceException {
        return writer().untag(keys(urns), tag).stream().map(name::urn).toList();
    }

    @Override
    public void close() throws SourceException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }

    private PoolWriter writer() throws SourceException {
        return writer.orElseThrow(() -> new SourceException.Unsupported(READ_ONLY, name(), ""));
    }
}
