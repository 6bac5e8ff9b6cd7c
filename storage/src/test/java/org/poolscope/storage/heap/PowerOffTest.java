package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Key;
import org.poolscope.storage.heap.object.References;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.EmptyStore;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;
import org.poolscope.storage.heap.page.PageStore;

/** The power fails at any moment and the disk keeps any part of what was not forced: the last durable change is there. */
class PowerOffTest {
    private static final int RUNS = 1000;
    private static final int CHANGES = 25;
    private static final int LONGEST_FUSE = 400;

    @Test
    void whatWasPromisedIsThereAndNothingElse(TestReporter reporter) {
        int inside = 0;
        for (int run = 0; run < RUNS; run++) {
            inside += new Run(new Random(run)).fails() ? 1 : 0;
        }
        String told = inside + " of " + RUNS + " fell into a change";
        reporter.publishEntry("stores whose power failed three times", told);
        assertTrue(inside > RUNS * 8 / 10, told);
    }

    private static final class Run {
        private final Random random;
        private final long[] boot = {1, 1};
        private Map<Long, String> promised = new HashMap<>();
        private Map<Long, String> attempted = new HashMap<>();

        Run(Random random) {
            this.random = random;
        }

        /** Writes until the power fails, some times over; true if that happened inside a change the first time. */
        boolean fails() {
            LossyMedium data = new LossyMedium(new LossyMedium.Fuse(Long.MAX_VALUE), new byte[0]);
            EmptyStore.format(data, 77);
            byte[] pages = data.content();
            byte[] log = new byte[0];
            boolean inside = false;
            for (int times = 0; times < 3; times++) {
                LossyMedium.Fuse fuse = new LossyMedium.Fuse(random.nextInt(LONGEST_FUSE));
                LossyMedium lossy = new LossyMedium(fuse, pages);
                LossyMedium lossyLog = new LossyMedium(fuse, log);
                boolean failed = write(lossy, lossyLog);
                inside |= failed && times == 0;
                pages = lossy.afterPowerOff(random);
                log = lossyLog.afterPowerOff(random);
                boot[0]++;
                check(pages, log);
            }
            return inside;
        }

        private boolean write(LossyMedium data, LossyMedium log) {
            try {
                PageStore store = opened(data, log);
                root(store);
                for (int i = 0; i < CHANGES; i++) {
                    change(store);
                    if (random.nextInt(6) == 0) {
                        store.settle();
                    }
                }
                return false;
            } catch (LossyMedium.PowerOff _) {
                return true;
            }
        }

        private PageStore opened(LossyMedium data, LossyMedium log) {
            PageStore store = new PageStore(data, log, ControlBlock.alone(), boot);
            store.refresh();
            return store;
        }

        private void root(PageStore store) {
            if (store.pages().i64(PageLayout.ROOT) == 0) {
                PageChanges change = store.begin();
                Heap heap = new Heap(change);
                change.put64(PageLayout.ROOT, References.retain(heap, Cell.object(Dicts.create(heap, Cell.NONE))));
                store.commit(change, true);
            }
        }

        private void change(PageStore store) {
            attempted = new HashMap<>(promised);
            PageChanges change = store.begin();
            Heap heap = new Heap(change);
            long root = Cell.address(change.i64(PageLayout.ROOT));
            for (int i = random.nextInt(12); i >= 0; i--) {
                long key = random.nextInt(150);
                String value = "v".repeat(random.nextInt(random.nextInt(10) == 0 ? 9000 : 200));
                long found = Dicts.find(change, root, Key.of(key));
                if (found >= 0 && random.nextInt(3) == 0) {
                    Dicts.remove(heap, root, found);
                    attempted.remove(key);
                } else {
                    Dicts.put(heap, root, Key.of(key), Scalars.write(heap, value));
                    attempted.put(key, value);
                }
            }
            store.commit(change, true);
            promised = attempted;
        }

        private void check(byte[] pages, byte[] log) {
            LossyMedium.Fuse never = new LossyMedium.Fuse(Long.MAX_VALUE);
            PageStore store = opened(new LossyMedium(never, pages), new LossyMedium(never, log));
            assertEquals(java.util.List.of(), Verification.of(store));
            Map<Long, String> found = contents(store.pages());
            assertTrue(found.equals(promised) || found.equals(attempted),
                    () -> found.size() + " keys are there, " + promised.size() + " were promised");
            promised = found;
            attempted = found;
        }

        private static Map<Long, String> contents(PageReader pages) {
            Map<Long, String> found = new HashMap<>();
            long cell = pages.i64(PageLayout.ROOT);
            if (cell == 0) {
                return found;
            }
            long root = Cell.address(cell);
            for (long i = 0; i < Head.used(pages, root); i++) {
                long entry = Dicts.entry(pages, root, i);
                if (pages.i64(entry) != Cell.ABSENT) {
                    found.put(Cell.asInt(pages.i64(entry)),
                            String.valueOf(Scalars.read(pages, pages.i64(entry + Long.BYTES))));
                }
            }
            return found;
        }
    }
}
