package org.poolscope.storage.pool.journal;

import java.nio.file.Path;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** Saves and tags in a pool that others change too, in a process of its own; prints the numbers it was given. */
final class SharedChild {
    private SharedChild() {}

    /** Arguments: the folder, a number of its own, how many products. */
    public static void main(String[] arguments) throws SourceException {
        try (PoolWriter pool = PoolWriter.open(Path.of(arguments[0]), Texts.NEVER)) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                List<ProductKey> keys = pool.save(List.of(Texts.product(arguments[1] + " " + i)));
                pool.tag(keys, "all");
                System.out.println(keys.getFirst().number());
                if (i % 20 == 19) {
                    pool.flush();
                }
            }
        }
    }
}
