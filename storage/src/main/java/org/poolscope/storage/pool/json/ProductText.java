package org.poolscope.storage.pool.json;

import java.nio.charset.StandardCharsets;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.Product;
import org.poolscope.model.source.SourceException;
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

    /** The bytes of the text. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
