package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poolscope.model.source.SourceException;

/** Three processes change one store; one after the other is killed, and after each kill the store is looked at. */
public final class KillLoop {
    private static final int CHILDREN = 3;

    private final Path file;
    private final Random random = new Random(20121121);
    private final Map<String, Long> acknowledged = new HashMap<>();
    private int inside;

    /** On a store that is not there yet. */
    public KillLoop(Path file) {
        this.file = file;
    }

    /** Kills so many times; answers how many fell into a change. */
    public int run(int kills) throws IOException, InterruptedException, SourceException {
        List<Child> children = new ArrayList<>();
        try {
            for (int i = 0; i < CHILDREN; i++) {
                children.add(start("p" + i, 0));
            }
            for (int i = 0; i < kills; i++) {
                int chosen = i % CHILDREN;
                Child child = children.get(chosen);
                child.awaitFirst();
                LockSupport.parkNanos(random.nextInt(20_000_000));
                kill(child);
                check();
                children.set(chosen, start("p" + chosen, i));
            }
        } finally {
            for (Child child : children) {
                child.process.toHandle().destroyForcibly();
                child.process.waitFor();
            }
        }
        return inside;
    }

    private void kill(Child child) throws InterruptedException, SourceException {
        child.process.toHandle().destroyForcibly();
        child.process.waitFor();
        child.reader.join();
        if (child.begun > child.committed) {
            inside++;
        }
        assertTrue(child.begun > 0, "a child ended without a word");
        acknowledged.merge(child.name, child.committed, Math::max);
        long stored = stored(child.name);
        assertTrue(stored == child.committed || stored == child.begun,
                () -> child.name + ": " + child.committed + " was acknowledged, " + stored + " is there");
    }

    private long stored(String name) throws SourceException {
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.READING)) {
            return (long) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(store.root().get(name))).get("n"));
        }
    }

    private void check() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file); Held _ = store.lockShared()) {
            assertEquals(List.of(), store.verify());
            long total = 0;
            for (Map.Entry<?, ?> entry : store.root().entrySet()) {
                if (entry.getValue() instanceof PersistentMap one) {
                    long number = (long) Objects.requireNonNull(one.get("n"));
                    total += number;
                    assertEquals((int) number, ((List<?>) Objects.requireNonNull(one.get("done"))).size());
                    assertTrue(number >= acknowledged.getOrDefault(String.valueOf(entry.getKey()), 0L));
                }
            }
            assertEquals(total, store.root().getOrDefault("total", 0L));
        }
    }

    private Child start(String name, int round) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp", classPath(),
                KillChild.class.getName(), file.toString(), name, round % 2 == 0 ? "DURABLE" : "FAST")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Child child = new Child(name, process);
        child.reader.start();
        return child;
    }

    static String classPath() {
        return Stream.of(KillChild.class, ObjectStore.class, SourceException.class,
                org.jspecify.annotations.NullMarked.class).map(KillLoop::place).distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process, and the last change that it began and that it acknowledged, as a thread reads them from its pipe. */
    private static final class Child {
        private final String name;
        private final Process process;
        private final CountDownLatch first = new CountDownLatch(1);
        private final Thread reader;
        private volatile long begun;
        private volatile long committed;

        Child(String name, Process process) {
            this.name = name;
            this.process = process;
            this.reader = Thread.ofPlatform().daemon().unstarted(this::read);
        }

        void awaitFirst() throws InterruptedException {
            assertTrue(first.await(1, TimeUnit.MINUTES), "a child does nothing");
        }

        private void read() {
            try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    tell(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void tell(String line) {
            long number = Long.parseLong(line.substring(2));
            if (line.charAt(0) == 'b') {
                begun = number;
            } else {
                committed = number;
                first.countDown();
            }
        }
    }
}
