package org.poolscope.app.bench;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.bench.Targets;
import org.poolscope.storage.heap.HeapSourceProvider;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.StoreOptions;

/** How soon the window shows what another process has changed in an object store. */
class ObjectsBenchmark {
    private static final int CHANGES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void whatAnotherProcessChangesIsSeenSoon() throws Exception {
        Path file = folder.resolve("counter.heap");
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            store.root().put("x", 0L);
        }
        ConcurrentNavigableMap<Long, Long> seen = new ConcurrentSkipListMap<>();
        List<Long> late = new ArrayList<>();
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, new Sources(List.of(new HeapSourceProvider())),
                ServiceLoader.load(Feature.class).stream().map(ServiceLoader.Provider::get).toList())) {
            window.openSource(file.toString());
            Toolkit.run(() -> window.controller().workspace().select(
                    window.controller().workspace().sources().getFirst(), DataPath.parse("root/x")));
            window.settle();
            Toolkit.run(() -> ((Label) window.controller().scene().getRoot().lookup(".object-value")).textProperty()
                    .subscribe(text -> seen.putIfAbsent(Long.parseLong(text), now())));
            Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", System.getProperty("java.class.path"), StoreWriter.class.getName(), file.toString(),
                    String.valueOf(CHANGES)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] told = line.split(" ", 2);
                    long number = Long.parseLong(told[0]);
                    long first = await().atMost(PATIENCE).until(() -> seen.ceilingEntry(number), Objects::nonNull)
                            .getValue();
                    late.add(first - Long.parseLong(told[1]));
                }
            }
            assertEquals(0, writer.waitFor());
        }
        assertEquals(CHANGES, late.size());
        late.sort(null);
        assertTrue(late.getFirst() > -1000, () -> "shown before it was committed: " + late.getFirst());
        Targets targets = new Targets();
        targets.row("a change of another process is shown, median of " + CHANGES, 200, late.get(CHANGES / 2) / 1000.0,
                "ms");
        targets.row("a change of another process is shown, slowest", 200, late.getLast() / 1000.0, "ms");
        targets.print();
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
