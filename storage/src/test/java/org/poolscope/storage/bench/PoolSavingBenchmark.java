package org.poolscope.storage.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.storage.Peers;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.MemPool;
import org.poolscope.storage.pool.json.ProductText;

/** Products saved one by one: durable in a folder, beside what the disk itself asks for so many waits, and in memory. */
class PoolSavingBenchmark {
    private static final String FDI = PoolProducts.IN_PYTHON + """
            store = ProductStorage('bench', poolurl='file://' + sys.argv[2])
            made = [product(i) for i in range(1000)]
            start = time.perf_counter()
            for p in made:
                store.save(p)
            print(time.perf_counter() - start, file=said)""";

    private static final int MOST_WAITS = 5_000;

    @TempDir
    Path folder;

    /**
     * Milliseconds of so many saves.
     *
     * @param floor   of appending as much to a file, waiting each time
     * @param inPlace of writing as much over a file that is there, waiting each time
     */
    private record Saving(double floor, double inPlace, double save, double close, int count) {
        double beyond() {
            return save - floor;
        }
    }

    @Test
    void savingOneByOne() throws Exception {
        Targets targets = new Targets();
        savings(1_000, 1);
        Saving thousand = savings(1_000, 3);
        Saving ten = savings(10_000, 2);
        Saving hundred = savings(100_000, 1);
        targets.row("save 1,000 one by one, durable, beyond the disk's floor", 300, thousand.beyond(), "ms");
        targets.row("save 10,000 one by one, durable, beyond the disk's floor", 2000, ten.beyond(), "ms");
        targets.row("one of 100,000 against one of 10,000, beyond the floor", 2,
                hundred.beyond() / hundred.count() / (ten.beyond() / ten.count()), "x");
        for (Saving saving : List.of(thousand, ten, hundred)) {
            targets.note("  " + saving.count() + ": floor, the same in place, saving, closing",
                    String.format(Locale.ROOT, "%.0f, %.0f, %.0f, %.0f ms", saving.floor(), saving.inPlace(),
                            saving.save(), saving.close()));
        }
        memory(targets);
        fdi(targets);
        targets.print();
    }

    private Saving savings(int count, int runs) throws Exception {
        List<Saving> savings = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            savings.add(saving(count));
        }
        return savings.stream().min((one, two) -> Double.compare(one.beyond(), two.beyond())).orElseThrow();
    }

    private Saving saving(int count) throws Exception {
        List<Product> products = PoolProducts.range(0, 1_000);
        Path pool = Files.createTempDirectory(folder, "pool");
        double before = floor(count / 2, false);
        double inPlace = floor(count, true);
        LocalPool local = LocalPool.open("pool", pool, ProductClasses.FDI, ProductResolver.NONE,
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        double save;
        double close;
        try (local) {
            save = milliseconds(() -> {
                for (int i = 0; i < count; i++) {
                    local.save(List.of(products.get(i % products.size())), List.of());
                }
            });
            close = milliseconds(local::close);
        }
        return new Saving(before + floor(count - count / 2, false), inPlace, save, close, count);
    }

    /** Writing as many bytes as a product takes and waiting for the disk, so many times; of many only a part is done. */
    private double floor(int commits, boolean inPlace) throws Exception {
        int count = Math.min(commits, MOST_WAITS);
        byte[] bytes = ProductText.of(PoolProducts.product(1)).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.createTempFile(folder, "floor", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (inPlace) {
                channel.write(ByteBuffer.allocate(count * bytes.length));
                channel.force(true);
                channel.position(0);
            }
            return milliseconds(() -> write(channel, bytes, count, !inPlace)) * commits / count;
        } finally {
            Files.delete(file);
        }
    }

    private static void write(FileChannel channel, byte[] bytes, int count, boolean sizeToo) throws IOException {
        for (int i = 0; i < count; i++) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(sizeToo);
        }
    }

    private static void memory(Targets targets) throws Exception {
        List<Product> products = PoolProducts.range(0, 10_000);
        targets.time("MemPool, save 10,000 one by one", 100, () -> {
            MemPool pool = new MemPool("bench", ProductClasses.FDI, ProductResolver.NONE);
            for (Product product : products) {
                pool.save(List.of(product), List.of());
            }
        });
    }

    private void fdi(Targets targets) throws Exception {
        try {
            Path python = Peers.python("fdi", "numpy", "astropy");
            String seconds = Peers.run(python, FDI, folder.resolve("home").toString(),
                    folder.resolve("bench").toString());
            targets.note("  fdi, save 1,000 one by one, not durable",
                    String.format(Locale.ROOT, "%.0f ms", Double.parseDouble(seconds.strip()) * 1000));
        } catch (TestAbortedException e) {
            targets.note("  fdi", String.valueOf(e.getMessage()));
        }
    }

    private static double milliseconds(Targets.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
