package org.poolscope.storage.pool;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.source.SourceException;

/** Tests of pools in folders and in memory. */
abstract class PoolsOfBothKinds {
    @TempDir
    Path folder;

    final PoolManager manager = new PoolManager(ProductClasses.FDI, _ -> {});

    @AfterEach
    void closePools() throws Exception {
        manager.close();
    }

    ProductStorage storage(String scheme, String name) throws SourceException {
        return new ProductStorage(manager, url(scheme, name));
    }

    String url(String scheme, String name) {
        return scheme.equals("mem") ? "mem:///" + name : "file://" + folder.resolve(name);
    }
}
