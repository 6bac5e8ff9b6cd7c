package org.poolscope.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.StoreOptions;
import org.poolscope.storage.shelf.DataManager;
import org.poolscope.storage.shelf.Merged;

class DemoDataTest {
    private static final NamePattern EVERY = new NamePattern.Prefix("");

    @TempDir
    private Path folder;

    @Test
    void writesFiveSessionsThatReadBackWhole() throws Exception {
        DataManager manager = written();
        assertEquals(5, manager.sessionFilenames().size());
        assertEquals(276, manager.itemCount().value());
        assertEquals(List.of(), manager.itemCount().problems());
        Merged results = manager.getMerged("results").value();
        assertEquals(25, assertInstanceOf(Merged.Items.class, results).items().size());
    }

    @Test
    void theStoreHoldsTheCounterAndThePersons() throws Exception {
        written();
        try (ObjectStore store = ObjectStore.open(folder.resolve(DemoData.STORE), StoreOptions.READING)) {
            assertEquals(List.of("x", "Joe", "John", "queue", "visits", "settings"),
                    List.copyOf(store.root().keySet()));
            assertEquals(List.of(), store.verify());
        }
    }

    @Test
    void thePotentialRisesToTheThresholdAndStartsAgain() throws Exception {
        for (Value value : written().get("array.v").value().values()) {
            double[] potential = assertInstanceOf(Numeric.Array.class, value).data().toDoubles();
            assertEquals(2000, potential.length);
            assertEquals(-60, Arrays.stream(potential).min().orElseThrow());
            double highest = Arrays.stream(potential).max().orElseThrow();
            assertTrue(highest < -50 && highest > -50.1, () -> "highest " + highest);
        }
    }

    @Test
    void isTheSameEveryTime() throws Exception {
        DataManager first = written();
        DemoData.write(folder.resolve("again"), Cancel.NEVER);
        DataManager second = DataManager.open(folder.resolve("again").resolve(DemoData.BASE));
        assertEquals(text(first.getMatching(EVERY).value()), text(second.getMatching(EVERY).value()));
    }

    @Test
    void leavesADemoThatIsThereAsItIs() throws Exception {
        written();
        Map<String, String> before = Fixtures.digests(folder);
        DemoData.write(folder, Cancel.NEVER);
        assertEquals(before, Fixtures.digests(folder));
    }

    @Test
    void leavesAlienDataAlone() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve(DemoData.BASE)).resolve("mine"), "data");
        assertThrows(SourceException.Denied.class, () -> DemoData.write(folder, Cancel.NEVER));
        assertEquals(1, Fixtures.members(folder).size());
    }

    @Test
    void leavesNothingBehindWhenStopped() throws Exception {
        assertThrows(SourceException.Cancelled.class, () -> DemoData.write(folder, () -> true));
        assertEquals(List.of(), Fixtures.members(folder));
    }

    @Test
    void pythonReadsIt() throws Exception {
        Path python = Peers.python("numpy");
        written();
        String printed = Peers.run(python, """
                import glob, pickle, sqlite3, sys
                import numpy
                taus, lowest = [], []
                for file in sorted(glob.glob(sys.argv[1] + "/alice.*")):
                    if file[-4:] in (".dat", ".dir", ".bak"):
                        continue
                    rows = dict(sqlite3.connect("file:" + file + "?mode=ro", uri=True).execute(
                        "SELECT CAST(key AS TEXT), value FROM Dict"))
                    taus.append(pickle.loads(rows["param.tau"]))
                    lowest.append(float(pickle.loads(rows["array.v"]).min()))
                    assert pickle.loads(rows["array.events"]).dtype.names == ("what", "step", "v")
                import dbm.dumb
                with dbm.dumb.open(glob.glob(sys.argv[1] + "/*.dat")[0][:-4], "r") as shelf:
                    taus.append(pickle.loads(shelf["param.tau"]))
                print(sorted(taus), lowest)""", folder.resolve(DemoData.BASE).toString());
        assertEquals("[0.02, 0.04, 0.06, 0.08, 0.1] [-60.0, -60.0, -60.0, -60.0]", printed.strip());
    }

    private DataManager written() throws SourceException {
        DemoData.write(folder, Cancel.NEVER);
        return DataManager.open(folder.resolve(DemoData.BASE));
    }

    private static String text(Map<?, Map<String, Value>> found) {
        StringBuilder text = new StringBuilder();
        found.forEach((key, values) -> values
                .forEach((session, value) -> text.append(key).append(session).append(TaggedForm.text(value))));
        return text.toString();
    }
}
