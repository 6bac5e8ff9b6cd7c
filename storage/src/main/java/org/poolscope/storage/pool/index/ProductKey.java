package org.poolscope.storage.pool.index;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;

/**
 * What names a product within its pool.
 *
 * @param type   the full class name, for example {@code fdi.dataset.product.Product}
 * @param number the serial number within that type, from 0; never given twice, except after the whole pool was emptied
 */
public record ProductKey(String type, long number) {
    /** fdi quotes other characters when it saves but not when it loads, so that it would never find such a file. */
    private static final Pattern TYPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final int LONGEST = 200;

    /** Written out, as {@link #hashCode} is: Java makes a record's own when it first runs, and the first query waits. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProductKey that && number == that.number && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Long.hashCode(number);
    }

    /** The key in a URN. */
    public static ProductKey of(Urn urn) {
        return new ProductKey(urn.type(), urn.number());
    }

    /** The URN in a pool of that name. */
    public Urn in(String pool) {
        return new Urn(pool, type, number);
    }

    /** The name of the product's file in the folder of its pool. */
    public String fileName() {
        return type + "_" + number;
    }

    /** Lets only a class name through that can be written: it becomes part of a file name. */
    public static void checkType(String type) throws SourceException {
        if (!isType(type)) {
            throw new SourceException.Unsupported("A pool keeps products by Python class name, and this is none.",
                    type.length() > LONGEST ? type.substring(0, LONGEST) + "..." : type,
                    "Use a name such as fdi.dataset.product.Product.");
        }
    }

    /** True for a class name that can be written. */
    public static boolean isType(String type) {
        return type.length() <= LONGEST && TYPE.matcher(type).matches();
    }
}
