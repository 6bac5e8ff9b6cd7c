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
        Ran ran = Ran.on(store, "export", "memory:lab::*/n", "--to", folder.resolve("n.parquet").toString());
        assertEquals(ExitCode.USAGE, ran.code());
        assertTrue(ran.words().contains("csv, npy, npz"), ran::words);
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
}
