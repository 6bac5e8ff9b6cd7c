package org.poolscope.storage.pool.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A product as fdi stores it. */
public final class ProductText {
    private static final String META = "_ATTR_meta";

    private static final byte[] BEGINNING = ("{\"" + META + "\": {").getBytes(StandardCharsets.US_ASCII);

    private ProductText() {}

    /** Whether a text begins as those do that {@link #of} writes, and is ASCII. */
    public static boolean isModern(byte[] text) {
        if (text.length < BEGINNING.length
                || !Arrays.equals(text, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
            return false;
        }
        int signs = 0;
        for (byte sign : text) {
            signs |= sign;
        }
        return signs >= 0;
    }

    /**
     * Writes a product with its metadata first, where fdi looks for them; all is ASCII.
     *
     * @throws SourceException.Unsupported if fdi has no form for something in it
     */
    public static String of(Product product) throws SourceException {
        Members members = product.members();
        Value meta = members.get(META).orElseGet(() -> product.meta().stored());
        Members ordered = members.indexOf(META) == 0 ? members : members.without(META).inserted(0, META, meta);
        return JsonWriter.text(ordered.as(product.className()));
    }

    /**
     * Reads a product from its text, in today's form whatever fdi wrote it.
     *
     * @param where for the message: the file or URN
     * @throws SourceException.Corrupt if it is no JSON or no product
     */
    public static Product read(byte[] text, String where, ProductClasses classes, ProductResolver resolver)
            throws SourceException {
        return Product.of(stored(text, where), classes, resolver);
    }

    /** Reads the tree that a product is stored as, in today's form; fails as {@link #read} does. */
    public static Container.Instance stored(byte[] text, String where) throws SourceException {
        if (JsonReader.read(text, where) instanceof Container.Instance object) {
            boolean old = OldForm.isOld(object);
            return old && OldForm.modern(object) instanceof Container.Instance modern ? modern : object;
        }
        throw new SourceException.Corrupt("The text is JSON, but no product.", where,
                "Restore the file from a copy; the others are not affected.", null);
    }
}
