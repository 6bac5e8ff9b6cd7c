package org.poolscope.storage.pool;

import java.nio.file.Files;
import java.nio.file.Path;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.json.ProductText;

/** A product in a JSON file of its own, in the form in which fdi serializes it. */
public final class ProductFile {
    private ProductFile() {}

    /**
     * Reads a product, one of an old fdi in today's form; its references resolve nowhere.
     *
     * @throws SourceException.NotFound    if there is no such file
     * @throws SourceException.Corrupt     if it is no JSON, or no object of a class
     * @throws SourceException.Unsupported if it holds something else than a product
     */
    public static Product read(Path file) throws SourceException {
        if (!Files.isRegularFile(file)) {
            throw new SourceException.NotFound("There is no file of this name.", file.toString(),
                    "Name a file that holds a product in fdi's JSON.");
        }
        return parse(PoolFolder.read(file), file.toString(), ProductClasses.FDI, ProductResolver.NONE);
    }

    /**
     * Reads a product from its JSON; fails as {@link #read} does.
     *
     * @param where for the message: the file
     */
    public static Product parse(byte[] json, String where, ProductClasses classes, ProductResolver resolver)
            throws SourceException {
        Product product = read(json, where, classes, resolver);
        if (!isProduct(product.members(), product.className(), classes)) {
            throw new SourceException.Unsupported("This is an object of fdi, but no product.", where,
                    "A product has metadata in _ATTR_meta and a product's class in _STID.");
        }
        return product;
    }

    private static Product read(byte[] json, String where, ProductClasses classes, ProductResolver resolver)
            throws SourceException {
        try {
            return ProductText.read(json, where, classes, resolver);
        } catch (SourceException.Corrupt e) {
            throw new SourceException.Corrupt(e.what(), where, "Give a product in the JSON that fdi writes.", e);
        }
    }

    /** The text that {@link #read} takes, which is also that of the product's file in a pool. */
    public static String text(Product product) throws SourceException {
        return ProductText.of(product);
    }

    /** By its class, else by what every product has. */
    private static boolean isProduct(Members members, String className, ProductClasses classes) {
        return members.get("_ATTR_meta").filter(Container.Instance.class::isInstance).isPresent()
                && (classes.isSubclass(className, "BaseProduct")
                        || members.orNone("_ATTR_history") instanceof Container.Instance);
    }
}
