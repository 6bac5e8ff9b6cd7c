package org.poolscope.app.load;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.poolscope.storage.shm.SharedMemory;

/** Loads are killed, now their worker, now the one that merges; after the next start nothing of them is left. */
final class LoadKills {
    private static final Path SHARED = SharedMemory.OF_THIS_MACHINE.folder();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LATER_NANOS = 60_000_000;

    private final Path folder;
    private final Path out;
    private final List<Path> texts;
    private final Random random = new Random(20121121);
    private final Set<Long> started = new HashSet<>();
    private int inside;

    /** On these text files, in a folder of their own. */
    LoadKills(Path folder, List<Path> texts) {
        this.folder = folder;
        this.texts = texts;
        out = folder.resolve("all.h5");
    }

    /** Kills so many times; answers how many loads were ended by it. */
    int run(int kills) throws IOException, InterruptedException {
        for (int i = 0; i < kills; i++) {
            Files.deleteIfExists(out);
            switch (i % 3) {
                case 0 -> killWorker();
                case 1 -> killParent("--processes");
                default -> killParent("--gzip=4");
            }
            nextStart();
            assertEquals(Set.of(), left(), "left behind after kill " + i);
        }
        return inside;
    }

    /** The one that merges ends with an error by itself, and frees what the worker had. */
    private void killWorker() throws InterruptedException {
        Process parent = load("--processes");
        ProcessHandle worker = worker(parent);
        LockSupport.parkNanos(random.nextInt(LATER_NANOS));
        worker.destroyForcibly();
        int code = parent.waitFor();
        ended(parent);
        inside += code == 0 ? 0 : 1;
        assertEquals(code == 0, Files.exists(out), "half a file, or none although all went well");
        assertEquals(Set.of(), left(), "the one that merges left something");
    }

    private void killParent(String way) throws InterruptedException {
        Process parent = load(way);
        if (way.equals("--processes")) {
            worker(parent);
        } else {
            await().atMost(PATIENCE).until(() -> !parent.isAlive() || !temporaries().isEmpty());
        }
        LockSupport.parkNanos(random.nextInt(LATER_NANOS));
        parent.toHandle().destroyForcibly();
        parent.waitFor();
        ended(parent);
        inside += Files.exists(out) ? 0 : 1;
    }

    private Process load(String way) {
        try {
            List<String> names = texts.stream().map(Path::toString).toList();
            Process parent = LoadProcess.start(Stream.concat(Stream.concat(Stream.of("load"), names.stream()),
                    Stream.of("--dtype", "chr S10, pos <i4, pct <f4, c <i4, t <i4", "--to", out.toString(), way))
                    .toArray(String[]::new));
            started.add(parent.pid());
            return parent;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A child that has begun to fill a block; the parent itself where all have ended before. */
    private ProcessHandle worker(Process parent) {
        return await().atMost(PATIENCE).until(() -> {
            parent.descendants().forEach(child -> started.add(child.pid()));
            return parent.isAlive()
                    ? parent.descendants().filter(child -> !blocks(child.pid()).isEmpty()).findFirst()
                    : Optional.of(parent.toHandle());
        }, Optional::isPresent).orElseThrow();
    }

    /** Workers whose parent is gone end by themselves. */
    private void ended(Process parent) {
        await().atMost(PATIENCE).until(() -> started.stream().noneMatch(pid -> ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive).isPresent()));
        assertTrue(!parent.isAlive());
    }

    private void nextStart() throws IOException, InterruptedException {
        Path small = Files.writeString(folder.resolve("small.txt"), "1 2\n");
        assertEquals(0, LoadProcess.start("load", small.toString(), "--to", out.toString()).waitFor());
    }

    private Set<String> left() {
        Set<String> names = new HashSet<>(temporaries());
        started.forEach(pid -> names.addAll(blocks(pid)));
        return names;
    }

    private List<String> temporaries() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(".")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> blocks(long pid) {
        try (Stream<Path> blocks = Files.list(SHARED)) {
            return blocks.map(block -> block.getFileName().toString())
                    .filter(name -> name.startsWith("psc_" + pid + "_"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
