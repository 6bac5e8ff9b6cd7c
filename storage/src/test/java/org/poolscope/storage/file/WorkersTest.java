package org.poolscope.storage.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.source.SourceException;

class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1000})
    void everyStepIsDoneOnce(int count) throws SourceException {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);
        Workers.each(count, done::incrementAndGet);
        for (int i = 0; i < done.length(); i++) {
            assertEquals(i < count ? 1 : 0, done.get(i));
        }
    }

    @Test
    void onlyAFewThreadsWorkAndTheyEnd() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Workers.each(1000, _ -> threads.add(Thread.currentThread()));
        assertTrue(threads.size() <= 8, threads::toString);
        threads.remove(Thread.currentThread());
        for (Thread thread : threads) {
            assertTrue(thread.join(Duration.ofMinutes(1)), thread::toString);
        }
    }

    @Test
    void whatBreaksAStepBreaksTheWhole() {
        assertThrows(IllegalStateException.class, () -> Workers.each(100, i -> {
            if (i == 50) {
                throw new IllegalStateException("broken");
            }
        }));
    }
}
