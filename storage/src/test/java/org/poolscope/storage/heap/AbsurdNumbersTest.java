package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageStore;

/**
 * Pages whose checksums are right and whose numbers are not: references that lead round in a circle, outside, into the
 * middle of something or to what belongs to something else, and lengths that are absurd. Whatever they are, a typed failure
 * is all that comes of it, and a store that verify calls sound is read to its end.
 */
class AbsurdNumbersTest {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int TRIES = 3000;
    private static final int SALVAGE_EACH = 100;

    @TempDir
    Path folder = Path.of("");

    private byte[] sound = new byte[0];
    private int pages;

    @BeforeEach
    void fill() throws SourceException, IOException {
        Path file = folder.resolve("a.heap");
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            Map<String, Object> many = new LinkedHashMap<>();
            for (int i = 0; i < 300; i++) {
                many.put("key " + i, i % 3 == 0 ? (Object) ("value " + i) : (Object) (i / 7.0));
            }
            List<Object> itself = new ArrayList<>(List.of(1L, "two"));
            itself.add(itself);
            store.root().set("many", many);
            store.root().set("itself", itself);
            store.root().set("again", store.root().get("itself"));
            store.root().set("numbers", LongStream.range(0, 900).boxed().toList());
            store.root().set("array", NdArray.ofDoubles(1, 2, 3));
            store.root().set("large", BigInteger.ONE.shiftLeft(9000));
            store.root().set("long", Long.MIN_VALUE);
        }
        sound = Files.readAllBytes(file);
        pages = (int) (long) LONG.get(sound, PageLayout.END);
        assertEquals(List.of(), Verification.of(LossyMedium.store(sound)));
    }

    @Test
    void noAbsurdNumberUnderARightChecksumDoesMoreThanFail(TestReporter reporter) throws IOException {
        Random random = new Random(20121121);
        int found = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = sound.clone();
            String what = change(bytes, random);
            PageStore store = LossyMedium.store(bytes);
            boolean isSound = Verification.of(store).isEmpty();
            found += isSound ? 0 : 1;
            boolean isRead = isRead(store);
            assertTrue(isRead || !isSound, () -> what + ": verify found nothing, and it cannot be read");
            if (i % SALVAGE_EACH == 0) {
                salvage(bytes, i);
            }
        }
        reporter.publishEntry("absurd numbers that verify found", found + " of " + TRIES);
        assertTrue(found > TRIES / 10, found + " of " + TRIES);
    }

    /** Puts one number where it does not belong, and the right checksum over it; answers what was done. */
    private String change(byte[] bytes, Random random) {
        int at;
        int page;
        do {
            page = random.nextInt(pages);
            at = page * PageLayout.PAGE + Integer.BYTES + random.nextInt(PageLayout.PAGE - 2 * Long.BYTES);
        } while ((long) LONG.get(bytes, at & -Long.BYTES) == 0);
        if (random.nextInt(4) == 0) {
            bytes[at] = (byte) random.nextInt(256);
        } else {
            at &= -Long.BYTES;
            at = Math.max(at, page * PageLayout.PAGE + Long.BYTES);
            LONG.set(bytes, at, number(bytes, page, random));
        }
        int start = page * PageLayout.PAGE;
        int checksum = PageLayout.checksum(Arrays.copyOfRange(bytes, start, start + PageLayout.PAGE), page);
        INT.set(bytes, start, checksum);
        return "byte " + at;
    }

    private long number(byte[] bytes, int page, Random random) {
        long address = (long) random.nextInt(pages + 2) * PageLayout.PAGE;
        return switch (random.nextInt(8)) {
            case 0 -> (long) page * PageLayout.PAGE;
            case 1 -> address + random.nextInt(7);
            case 2 -> address + 8L * random.nextInt(PageLayout.PAGE / 8);
            case 3 -> (0xFFFAL + random.nextInt(2)) << 48 | address + 8L * random.nextInt(PageLayout.PAGE / 8);
            case 4 -> 1L << random.nextInt(64);
            case 5 -> -1L >>> random.nextInt(64);
            case 6 -> 0;
            default -> (long) LONG.get(bytes, random.nextInt(pages * PageLayout.PAGE / 8) * 8);
        };
    }

    private static boolean isRead(PageStore store) {
        try {
            return !store.read(pages -> TaggedForm.text(
                    new CellValue(pages, Cancel.NEVER).of(pages.i64(PageLayout.ROOT)))).isEmpty();
        } catch (HeapFault _) {
            return false;
        }
    }

    /** What is saved is sound, or the refusal is typed. */
    private void salvage(byte[] bytes, int number) throws IOException {
        Path bad = Files.write(folder.resolve("bad" + number), bytes);
        Path saved = folder.resolve("saved" + number);
        try {
            ObjectStore.salvage(bad, saved);
            assertEquals(List.of(), Verification.of(LossyMedium.store(Files.readAllBytes(saved))));
        } catch (SourceException e) {
            assertTrue(!e.what().isEmpty());
        }
    }
}
