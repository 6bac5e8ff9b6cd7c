package org.poolscope.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.shelf.DataManager;
import org.poolscope.storage.shelf.Session;

/**
 * Writes the demo: a base path with five runs, four of them in SQLite shelves and one in a dumb one, a product pool, and
 * an object store with a counter of visitors and two persons.
 */
public final class DemoData {
    /** Name of the base path in the demo's folder. */
    public static final String BASE = "exp1.data";
    /** What is worth looking at first: a curve of every session. */
    public static final String SHOWN = "*/array.v";

    /** Name of the product pool in the demo's folder. */
    public static final String POOL = DemoPool.NAME;

    /** Name of the object store in the demo's folder. */
    public static final String STORE = DemoStore.NAME;

    private static final List<DemoRun> RUNS = List.of(
            new DemoRun(0, "alice.labpc07", 0.02, 0),
            new DemoRun(1, "alice.4c4e4960-8142-4941-a8d1-033a03f9fb9b", 0.04, 173),
            new DemoRun(2, "alice.7597f93f-d75e-4d03-b394-5aca4ab3a609", 0.06, 3),
            new DemoRun(3, "alice.38cd2e21-11c6-4f07-acf3-5e328223fcd8", 0.08, 0),
            new DemoRun(4, "alice.a23b4565-d571-466b-8da2-d150e8c1c9b2", 0.1, 0));
    private static final int DUMB = 2;

    private DemoData() {}

    /**
     * Writes base path, pool and store into {@code folder}, each whole or not at all; what is there already stays as it is.
     *
     * @throws SourceException.Denied if there is something else of their names
     */
    public static void write(Path folder, Cancel cancel) throws SourceException {
        writeSessions(folder, cancel);
        DemoPool.write(folder, cancel);
        DemoStore.write(folder, cancel);
    }

    private static void writeSessions(Path folder, Cancel cancel) throws SourceException {
        Path base = folder.resolve(BASE);
        if (Files.exists(base)) {
            checkIsDemo(base);
            return;
        }
        Path unfinished = folder.resolve("." + BASE + "." + UUID.randomUUID());
        try {
            Files.createDirectories(unfinished);
            for (DemoRun run : RUNS) {
                cancel.check("writing the demo");
                write(run, unfinished);
            }
            Files.move(unfinished, base);
        } catch (IOException e) {
            throw DiskFailure.of(e, base);
        } finally {
            Unfinished.remove(unfinished);
        }
    }

    private static void write(DemoRun run, Path base) throws SourceException, IOException {
        if (run.number() == DUMB) {
            Files.createFile(base.resolve(run.session() + ".dat"));
            Files.createFile(base.resolve(run.session() + ".dir"));
        }
        try (Session session = DataManager.open(base).session(run.session())) {
            session.setAll(run.items());
        }
    }

    private static void checkIsDemo(Path base) throws SourceException {
        List<String> sessions = Files.isDirectory(base) ? DataManager.open(base).sessionFilenames() : List.of();
        if (!RUNS.stream().allMatch(run -> sessions.contains(run.session()))) {
            throw new SourceException.Denied("There is something else of this name, and the demo leaves it alone.",
                    base.toString(), "Choose another folder.");
        }
    }
}
