package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;

class LoadCommandTest {
    private static final String SEED = "chr S10, pos <i4, pct <f4, c <i4, t <i4";
    private static final Path SHARED = Path.of("/dev/shm");
    private static final String COMPARES = """
            import h5py, numpy as np, sys
            want = [h5py.File(sys.argv[1])[k] for k in sys.argv[3:]]
            got = h5py.File(sys.argv[2])["entry"]
            names = [n for n in got if n != "contents"]
            a = np.concatenate([w[()] for w in want])
            b = np.concatenate([got[n][()] for n in names])
            print(a.dtype == b.dtype and a.tobytes() == b.tobytes(), names, got["contents"]["rows"].tolist())
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void theFileHoldsWhatNumpyAndH5pyWouldHaveWritten() throws Exception {
        Path python = Peers.python("h5py");
        Path samples = Fixtures.folder("loadtxt");
        Path out = folder.resolve("all.h5");
        for (List<String> form : List.<List<String>>of(List.of(), List.of("--gzip", "4"), List.of("--contiguous"),
                List.of("--one", "--workers", "3"), List.of("--processes"))) {
            Ran ran = Ran.with(Stream.concat(Stream.of("load", samples.resolve("sample_a.txt").toString(),
                    samples.resolve("sample_b.txt").toString(), "--dtype", SEED, "--to", out.toString()),
                    form.stream()).toArray(String[]::new));

            assertEquals(ExitCode.DONE, ran.code(), ran::words);
            String names = form.contains("--one") ? "['rows']" : "['sample_a', 'sample_b']";
            assertEquals("True " + names + " [1000, 1000]\n", Peers.run(python, COMPARES,
                    samples.resolve("samples.h5").toString(), out.toString(), "sample_a", "sample_b"));
        }
    }

    @Test
    void aRowThatDoesNotFitEndsItWithoutAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "1 2\n3 x\n5 6\n");
        Path out = folder.resolve("all.h5");

        Ran ran = Ran.with("load", file.toString(), "--dtype", "<f8", "--to", out.toString());

        assertEquals(ExitCode.SOURCE, ran.code());
        assertEquals("poolscope: " + file + ": Row 1 (line 2), column 2: 'x' cannot be read as <f8. "
                + "Correct it, give another type, or skip such rows.\n", ran.words());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void skippedRowsAreToldAndTheRestIsWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "1 2\n3 x\n5 6\n");

        Ran ran = Ran.with("load", file.toString(), "--dtype", "<f8", "--to", folder.resolve("o.h5").toString(),
                "--on-error", "skip");

        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertTrue(ran.words().contains("2 rows to a.") && ran.words().contains("1 rows were left out."), ran::words);
    }

    @Test
    void sharedArraysAreFreedWhenTheInputEnds() throws Exception {
        assumeTrue(Files.isDirectory(SHARED));
        Path file = Files.writeString(folder.resolve("a.txt"), "1 2\n3 4\n5 6\n");

        Ran ran = Ran.fed("", "load", file.toString(), "--dtype", "<f8", "--shared");

        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertEquals("[3,2]", ran.json().get("shape").toString());
        assertFalse(Files.exists(SHARED.resolve(ran.json().get("name").asString())));
    }

    @Test
    void arraysOfOtherProcessesAreMergedFromTheirDescriptors() throws Exception {
        assumeTrue(Files.isDirectory(SHARED));
        String name = "poolscope-test-" + ProcessHandle.current().pid();
        Ran made = Ran.with("shm", "create", name, "--dtype", "<i4", "--shape", "5,2");
        assertEquals(ExitCode.DONE, made.code(), made::words);
        try {
            Ran merged = Ran.fed(made.out(), "load", "-", "--to", folder.resolve("all.h5").toString());
            assertEquals("done\n", merged.out());
            assertTrue(Ran.with("ls", "shm://").out().contains(name));
            assertTrue(Ran.with("show", "shm://" + name, "--dtype", "<i4", "--shape", "5,2").out().contains("(5, 2)"));
        } finally {
            assertEquals(ExitCode.DONE, Ran.with("shm", "free", name).code());
        }
        assertFalse(Files.exists(SHARED.resolve(name)));
    }

    @Test
    void whatMakesNoSenseIsWrongUsage() {
        for (List<String> wrong : List.of(List.of("a.txt"), List.of("a.txt", "--to", "x.h5", "--shared"),
                List.of("a.txt", "--to", "x.h5", "--delimiter", "ab"), List.of("-", "--shared"),
                List.of("a.txt", "--to", "x.h5", "--dtype", "what"),
                List.of("a.txt", "--to", "x.h5", "--gzip", "4", "--contiguous"),
                List.of("a.txt", "--to", "x.h5", "--on-error", "cry"))) {
            Ran ran = Ran.with(Stream.concat(Stream.of("load"), wrong.stream()).toArray(String[]::new));
            assertEquals(ExitCode.USAGE, ran.code(), wrong::toString);
        }
    }
}
