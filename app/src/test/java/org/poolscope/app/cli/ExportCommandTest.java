package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

class ExportCommandTest {
    private final MemoryStore store = new MemoryStore("lab").put("run1/n", list(1, 2)).put("run2/n", list(3))
            .put("run3/other", new Value.Text("x"));

    @TempDir
    private Path folder;

    @Test
    void mergesAKeyOverAllSessions() throws Exception {
        Path target = folder.resolve("n.csv");
        Ran ran = Ran.on(store, "export", "memory:lab::*/n", "--merge", "merged", "--to", target.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertEquals("place,name,index,value\r\nrun1,n,0,1\r\nrun1,n,1,2\r\nrun2,n,0,3\r\n",
                Files.readString(target));
        assertEquals("", ran.out());
    }

    @Test
    void aDryRunWritesNothing() {
        Path target = folder.resolve("n.npz");
        Ran ran = Ran.on(store, "export", "memory:lab::*/n", "--merge", "merged", "--to", target.toString(),
                "--dry-run");
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertTrue(ran.out().contains("2 values, merged, 3 rows"), ran::out);
        assertTrue(ran.out().contains("It is not there."), ran::out);
        assertFalse(Files.exists(target));
    }

    @Test
    void aFormatThatIsNotThereYetIsWrongUsageAndSaysWhatIs() {
        Ran ran = Ran.on(store, "export", "memory:lab::*/n", "--to", folder.resolve("n.doc").toString());
        assertEquals(ExitCode.USAGE, ran.code());
        assertTrue(ran.words().contains("csv, hdf5"), ran::words);
        assertEquals(1, ran.words().lines().count());
    }

    @Test
    void whatCannotBeMergedIsAProblemFound() {
        Ran ran = Ran.on(store, "export", "memory:lab::run3/other", "--merge", "merged", "--to",
                folder.resolve("n.csv").toString());
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertTrue(ran.words().contains("no list or tuple"), ran::words);
    }

    @Test
    void neverWritesIntoTheSource() throws Exception {
        Path source = Files.write(folder.resolve("a.npy"), new byte[]{1});
        Ran ran = Ran.with("export", source.toString(), "--to", source.toString());
        assertEquals(ExitCode.SOURCE, ran.code());
        assertTrue(ran.words().contains("into the source itself"), ran::words);
        assertEquals(1, Files.size(source));
    }

    private static Value list(long... numbers) {
        return new Container.Sequence(SequenceType.LIST,
                LongStream.of(numbers).<Value>mapToObj(Value.Int::new).toList());
    }

    @Test
    void inputsMayComeFromSeveralPlaces() throws Exception {
        Path target = folder.resolve("n.csv");
        Ran.on(store, "export", "memory:lab::run2/n", "memory:lab::run1/n", "--to", target.toString());
        assertEquals(List.of("run2", "run1", "run1"),
                Files.readAllLines(target).stream().skip(1).map(line -> line.split(",", -1)[0]).toList());
    }

    @Test
    void joinsValuesByAKeyBesideThem() throws Exception {
        store.put("run1/t", list(1, 2)).put("run2/t", list(2)).put("run1/x", list(10, 20)).put("run2/y", list(7));
        Path target = folder.resolve("n.csv");
        Ran ran = Ran.on(store, "export", "memory:lab::run1/x", "memory:lab::run2/y", "--merge", "join", "--on", "t",
                "--how", "left", "--fill", "0", "--to", target.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertEquals("t,x,y\r\n1,10,0\r\n2,20,7\r\n", Files.readString(target));
        assertTrue(ran.words().contains("Filled in 1 place"), ran::words);
    }

    @Test
    void aFileTellsHowItIsMadeAgain() throws Exception {
        Path target = folder.resolve("n.csv");
        Ran.on(store, "export", "memory:lab::*/n", "--merge", "merged", "--to", target.toString());
        String first = Files.readString(target);
        Files.writeString(target, "gone");
        Ran ran = Ran.on(store, "export", "--again", target.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertEquals(first, Files.readString(target));
        assertFalse(ran.words().contains("not what"), ran::words);
    }

    @Test
    void makingAFileAgainSaysWhatIsNotWhatItWas() {
        Path target = folder.resolve("n.csv");
        Ran.on(store, "export", "memory:lab::*/n", "--merge", "merged", "--to", target.toString());
        store.put("run2/n", list(4));
        Ran ran = Ran.on(store, "export", "--again", target.toString(), "--to", folder.resolve("m.csv").toString());
        assertTrue(ran.words().contains("1 value is not what it was"), ran::words);
    }

    @Test
    void aFileThatTellsNothingCannotBeMadeAgain() throws Exception {
        Path target = Files.writeString(folder.resolve("n.csv"), "a,b");
        Ran ran = Ran.on(store, "export", "--again", target.toString());
        assertEquals(ExitCode.SOURCE, ran.code());
        assertEquals(1, ran.words().lines().count(), ran::words);
    }

    @Test
    void aFileTellsNoWholePaths() throws Exception {
        Path target = folder.resolve("n.csv");
        Path source = Files.createDirectory(folder.resolve("in")).resolve("a.npy");
        Ran.on(store, "export", "memory:lab::run1/n", "--to", source.toString());
        Ran ran = Ran.with("export", source.toString(), "--to", target.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        String told = Files.readString(folder.resolve("n.csv.provenance.json"));
        assertTrue(told.contains("in/a.npy"), told);
        assertFalse(told.contains(folder.toString()), told);
        assertEquals(ExitCode.DONE, Ran.with("export", "--again", target.toString()).code());
    }

    @Test
    void wordsThatAreNoChoiceAreWrongUsage() {
        for (List<String> wrong : List.of(List.of("--how", "sideways"), List.of("--match", "close"),
                List.of("--tolerance", "-1"), List.of("--merge", "glue"), List.of("--set", "nothing=1"))) {
            Ran ran = Ran.on(store, "export", "memory:lab::*/n", wrong.getFirst(), wrong.getLast(), "--to",
                    folder.resolve("n.csv").toString());
            assertEquals(ExitCode.USAGE, ran.code(), wrong::toString);
            assertEquals(1, ran.words().lines().count(), ran::words);
        }
    }
}
