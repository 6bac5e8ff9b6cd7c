package org.poolscope.storage.pool;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.index.MetaSpan;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.json.JsonReader;
import org.poolscope.storage.pool.json.OldForm;
import org.poolscope.storage.pool.json.ProductText;

/** Reads products and their metadata from a pool's folder. Holds no file open; safe for several threads. */
public final class PoolReader {
    private final PoolFolder folder;
    private final ProductClasses classes;
    private final ProductResolver resolver;

    /** Of a folder; {@code resolver} follows the references of the contexts that are read. */
    public PoolReader(PoolFolder folder, ProductClasses classes, ProductResolver resolver) {
        this.folder = folder;
        this.classes = classes;
        this.resolver = resolver;
    }

    /** The folder it reads. */
    public PoolFolder folder() {
        return folder;
    }

    /**
     * Reads a product whole, in today's form.
     *
     * @throws SourceException.NotFound if its file is missing
     * @throws SourceException.Corrupt  if its file holds no product
     */
    public Product product(ProductKey key) throws SourceException {
        return Product.of(stored(key), classes, resolver);
    }

    /** Reads a product as the tree that is stored, in today's form. */
    public Container.Instance stored(ProductKey key) throws SourceException {
        String where = key.in(folder.name()).toString();
        return ProductText.stored(PoolFolder.read(folder.find(key).path()), where);
    }

    /** Reads a product from its JSON. */
    Product parsed(byte[] json, String where) throws SourceException {
        return ProductFile.parse(json, where, classes, resolver);
    }

    /** Reads a product's metadata alone, from where the index says, otherwise from the whole product. */
    public MetaData meta(ProductKey key, PoolEntry entry) throws SourceException {
        return meta(key, entry, folder.find(key).path(), _ -> true);
    }

    /** As {@link #meta(ProductKey, PoolEntry)}, at least the parameters wanted, from the file that was found. */
    MetaData meta(ProductKey key, PoolEntry entry, Path file, Set<String> wanted) throws SourceException {
        return meta(key, entry, file, name -> OldForm.isWrapper(name) || wanted.contains(name));
    }

    private MetaData meta(ProductKey key, PoolEntry entry, Path file, Predicate<String> wanted)
            throws SourceException {
        if (entry.meta().isPresent()) {
            MetaSpan span = entry.meta().get();
            byte[] text = PoolFolder.read(file, span.start(), span.end());
            try {
                if (OldForm.modern(JsonReader.read(text, "", wanted)) instanceof Container.Instance object
                        && object.className().equals("MetaData")) {
                    return MetaData.of(object);
                }
            } catch (SourceException.Corrupt | SourceException.Unsupported _) {
                // The index is wrong about the place; the file itself decides.
            }
        }
        Value meta = Members.of(stored(key)).orNone("_ATTR_meta");
        return meta instanceof Container.Instance object ? MetaData.of(object) : MetaData.empty();
    }
}
