package org.poolscope.storage.pool.journal;

import java.util.regex.Pattern;
import org.poolscope.model.source.SourceException;

/**
 * Which product of a pool: its full Python class name and its serial number, from 0.
 *
 * @param type for example {@code fdi.dataset.product.Product}
 * @param number never given twice for one type, except after the whole pool was emptied
 */
public record ProductKey(String type, long number) {
    /** fdi quotes other characters when it saves but not when it loads, so that it would never find such a file. */
    private static final Pattern TYPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final int LONGEST = 200;

    /** The name of the product's file in the folder of its pool. */
    public String fileName() {
        return type + "_" + number;
    }

    /** Lets only a class name through: it becomes part of a file name. */
    static void checkType(String type) throws SourceException {
        if (!isType(type)) {
            throw new SourceException.Unsupported("A pool keeps products by Python class name, and this is none.",
                    type.length() > LONGEST ? type.substring(0, LONGEST) + "..." : type,
                    "Use a name such as fdi.dataset.product.Product.");
        }
    }

    static boolean isType(String type) {
        return type.length() <= LONGEST && TYPE.matcher(type).matches();
    }
}
