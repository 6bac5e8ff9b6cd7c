package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.SourceException;

/** Two processes move money between two accounts while two others look whether any was lost. */
public final class Transfers {
    private Transfers() {}

    /** Lets them work for so long; answers how often each did it: the writers first, then the readers. */
    public static List<Long> run(Path file, long millis) throws IOException, InterruptedException, SourceException {
        try (ObjectStore store = ObjectStore.open(file)) {
            store.root().set("a", 0L);
            store.root().set("note", "");
            store.root().set("b", 0L);
        }
        List<Process> processes = new ArrayList<>();
        for (String role : List.of("write", "write", "read", "read")) {
            processes.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-Xmx128m", "-cp", KillLoop.classPath(), TransferChild.class.getName(),
                    file.toString(), role, String.valueOf(millis)).redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        List<Long> done = new ArrayList<>();
        for (Process process : processes) {
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            assertEquals(0, process.waitFor(), told);
            done.add(Long.parseLong(told));
        }
        try (ObjectStore store = ObjectStore.open(file)) {
            assertEquals(List.of(), store.verify());
        }
        return done;
    }
}
