package org.poolscope.storage.pool.json;

import java.nio.charset.StandardCharsets;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * A product as fdi stores it, and where its metadata stand: character offsets, which are byte offsets as all is ASCII;
 * the start counts the blank after the colon, as fdi counts it, and the end is exclusive.
 */
public record ProductText(String text, int metaStart, int metaEnd) {
    private static final String META = "_ATTR_meta";
    private static final int START = ("{\"" + META + "\":").length();

    /**
     * Writes a product with its metadata first, where fdi looks for them.
     *
     * @throws SourceException.Unsupported if fdi has no form for something in it
     */
    public static ProductText of(Product product) throws SourceException {
        Members members = product.members();
        Value meta = members.get(META).orElseGet(() -> product.meta().stored());
        Members ordered = members.indexOf(META) == 0 ? members : members.without(META).inserted(0, META, meta);
        int length = JsonWriter.text(meta).length();
        return new ProductText(JsonWriter.text(ordered.as(product.className())), START, START + 1 + length);
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

    /** The bytes of the text. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
