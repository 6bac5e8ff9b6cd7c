package org.poolscope.storage.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.export.Written;
import org.poolscope.storage.export.formats.Formats;

/**
 * A merge far larger than memory is written to a file without holding it; {@code poolscope.bench.gb} says how large,
 * {@code poolscope.bench.formats} in which formats.
 */
class LargeExportBenchmark {
    private static final int BLOCK = 8192;
    private static final int COLUMNS = 10;
    private static final double MOST_MB = 64;
    private static final String FORMATS = System.getProperty("poolscope.bench.formats", "csv,parquet,npz,hdf5");

    @TempDir
    Path folder;

    @Test
    void whatIsHeldDoesNotGrowWithTheFile() throws Exception {
        long bytes = Integer.getInteger("poolscope.bench.gb", 2) * 1_000_000_000L;
        Targets targets = new Targets();
        for (String name : FORMATS.split(",", -1)) {
            Format format = Formats.named(name).orElseThrow();
            Held held = new Held();
            Rows rows = new Same(bytes / (COLUMNS * Double.BYTES), held);
            Merged merged = new Merged(List.of(new Dataset("k", rows, "c0", List.of(), false)),
                    SampleRows::provenance);
            Path file = folder.resolve("large." + name);
            Written.to(file, format, merged);
            targets.note(name + ", file", "%.1f GB".formatted(Files.size(file) / 1e9));
            Files.delete(file);
            targets.row(name + ", heap held after a collection, " + bytes / 1_000_000_000 + " GB", MOST_MB,
                    held.most / 1e6, "MB");
        }
        targets.print();
    }

    /** What the heap holds beyond the beginning, looked at now and then after a collection. */
    private static final class Held {
        private static final int EVERY = 200;
        private long before = -1;
        private long most;
        private long asked;

        void look() {
            if (asked++ % EVERY == 0) {
                System.gc();
                long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getCollectionUsage).filter(usage -> usage != null)
                        .mapToLong(usage -> usage.getUsed()).sum();
                before = before < 0 ? used : before;
                most = Math.max(most, used - before);
            }
        }
    }

    /** The same rows over and over. */
    private record Same(long count, Held held) implements Rows {
        @Override
        public List<Column> columns() {
            return java.util.stream.IntStream.range(0, COLUMNS).mapToObj(i -> Column.of("c" + i, DType.FLOAT64))
                    .toList();
        }

        @Override
        public Layout layout() {
            return Layout.TABLE;
        }

        @Override
        public Blocks blocks(Cancel cancel) {
            NdArray some = NdArray.ofDoubles(new java.util.Random(1).doubles(BLOCK).toArray());
            return new Blocks() {
                private long next;

                @Override
                public @Nullable Block next() {
                    if (next + BLOCK > count) {
                        return null;
                    }
                    held.look();
                    Cells cells = new Cells.Elements(some, Marks.NONE);
                    Block block = Block.of(next, BLOCK, java.util.Collections.nCopies(COLUMNS, cells));
                    next += BLOCK;
                    return block;
                }

                @Override
                public void close() {}
            };
        }
    }
}
