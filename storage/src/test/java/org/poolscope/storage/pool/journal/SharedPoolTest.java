package org.poolscope.storage.pool.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.poolscope.storage.pool.journal.Held.in;
import static org.poolscope.storage.pool.journal.Texts.NEVER;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** Several processes and threads of ours on one pool. */
class SharedPoolTest {
    private static final int EACH = 60;

    @TempDir
    Path folder;

    @Test
    void processesGiveNoNumberTwiceAndLoseNoTag() throws Exception {
        List<ChildProcess> children = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            children.add(ChildProcess.start(SharedChild.class, folder, i, EACH));
        }
        List<Long> given = new ArrayList<>();
        for (ChildProcess child : children) {
            child.lines().lines().forEach(line -> given.add(Long.valueOf(line)));
            assertEquals(0, child.process().waitFor());
        }

        assertEquals(3 * EACH, new HashSet<>(given).size());
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            assertEquals(3 * EACH, in(pool).tagged("all").size());
            assertEquals(Set.copyOf(given),
                    Set.copyOf(in(pool).products(Texts.PRODUCT).stream().map(ProductKey::number).toList()));
        }
    }

    @Test
    void threadsAndOpeningsGiveNoNumberTwice() throws Exception {
        try (PoolWriter one = PoolWriter.open(folder, NEVER); PoolWriter two = PoolWriter.open(folder, NEVER)) {
            List<ProductKey> given = IntStream.range(0, EACH).parallel()
                    .mapToObj(i -> save(i % 2 == 0 ? one : two, i)).flatMap(List::stream).toList();

            assertEquals(EACH, Set.copyOf(given).size());
            assertEquals(Texts.contents(one), Texts.contents(two));
        }
    }

    private static List<ProductKey> save(PoolWriter pool, int i) {
        try {
            return pool.save(List.of(Texts.product("thread " + i, "all")));
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }
}
