package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;
import tools.jackson.databind.JsonNode;

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
        assertTrue(ran.words().contains("2 rows to a.") && ran.words().contains("1 row was left out."), ran::words);
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
            assertEquals(40, Ran.with("shm", "list", "--json").json().valueStream()
                    .filter(block -> block.get("name").asString().equals(name)).findFirst().orElseThrow()
                    .get("detail").get("bytes").asInt());
            assertTrue(Ran.with("show", "shm://" + name, "--dtype", "<i4", "--shape", "5,2").out().contains("(5, 2)"));
        } finally {
            assertEquals("{\"freed\":[\"" + name + "\"]}\n", Ran.with("shm", "free", name, "--json").out());
        }
        assertFalse(Files.exists(SHARED.resolve(name)));
    }

    @Test
    void whatCameOfEachFileIsOneDocument() throws Exception {
        Path first = Files.writeString(folder.resolve("a.txt"), "1 2\n3 x\n5 6\n");
        Path second = Files.writeString(folder.resolve("b.txt"), "7 8\n");
        for (String way : List.of("--workers=1", "--processes")) {
            Ran ran = Ran.with("load", first.toString(), second.toString(), "--dtype", "<f8", "--on-error", "skip",
                    "--to", folder.resolve("all.h5").toString(), "--json", way);

            assertEquals(ExitCode.FOUND_NOTHING, ran.code(), ran::words);
            assertEquals(3, ran.json().get("rows").asInt());
            assertEquals(1, ran.json().get("bad").asInt());
            JsonNode a = ran.json().get("files").get(0);
            assertEquals(first.toString(), a.get("source").asString());
            assertEquals("a", a.get("dataset").asString());
            assertEquals("'x' cannot be read as <f8.", a.get("errors").get(0).get("reason").asString());
            assertEquals(2, a.get("errors").get(0).get("line").asInt());
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(first));
            assertEquals(String.format(Locale.ROOT, "%08x", sum.getValue()), a.get("crc32").asString());
        }
    }

    @Test
    void unitsAndTheSourceOfEachRowStandInTheFile() throws Exception {
        Path first = Files.writeString(folder.resolve("a.txt"), "1 2\n3 4\n");
        Path second = Files.writeString(folder.resolve("bb.txt"), "5 6\n");
        Path out = folder.resolve("all.h5");

        Ran ran = Ran.with("load", first.toString(), second.toString(), "--dtype", "x <i4, y <f8", "--units", "mm,s",
                "--one", "--source-column", "--to", out.toString());

        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertEquals("[[[1, 2.0, 'a.txt'], [3, 4.0, 'a.txt'], [5, 6.0, 'bb.txt']], ['mm', 's', '']]\n",
                Peers.run(Peers.python("h5py"), """
                        import h5py, sys
                        rows = h5py.File(sys.argv[1])["entry/rows"]
                        print([[[int(a), float(b), c.decode()] for a, b, c in rows[()]], list(rows.attrs["units"])])
                        """, out.toString()));
    }

    @Test
    void filesOfOtherColumnsAreNotPutIntoOneDataset() throws Exception {
        Path first = Files.writeString(folder.resolve("a.txt"), "1 2\n3 4\n");
        Path second = Files.writeString(folder.resolve("b.txt"), "5 6 7\n");
        Path out = folder.resolve("all.h5");

        Ran ran = Ran.with("load", first.toString(), second.toString(), "--dtype", "<f8", "--one", "--to",
                out.toString());

        assertEquals(ExitCode.SOURCE, ran.code());
        assertTrue(ran.words().contains("b.txt: Its rows are of another type"), ran::words);
        assertFalse(Files.exists(out));
    }

    @Test
    void descriptorsComeFromAFileOrASocketWhichIsAnswered() throws Exception {
        assumeTrue(Files.isDirectory(SHARED));
        String name = "poolscope-from-" + ProcessHandle.current().pid();
        Ran made = Ran.with("shm", "create", name, "--dtype", "<i4", "--shape", "5,2");
        assertEquals(ExitCode.DONE, made.code(), made::words);
        try {
            Path lines = Files.writeString(folder.resolve("arrays.jsonl"), made.out());
            String out = folder.resolve("all.h5").toString();
            assertEquals("done\n", Ran.with("load", "-", "--from", lines.toString(), "--to", out).out());

            Path socket = folder.resolve("s");
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(socket));
                CompletableFuture<Ran> merged = CompletableFuture
                        .supplyAsync(() -> Ran.with("load", "-", "--from", "unix:" + socket, "--to", out));
                try (SocketChannel peer = server.accept();
                        BufferedReader answer = new BufferedReader(Channels.newReader(peer, StandardCharsets.UTF_8))) {
                    peer.write(ByteBuffer.wrap(made.out().getBytes(StandardCharsets.UTF_8)));
                    peer.shutdownOutput();
                    assertEquals("done", answer.readLine());
                }
                assertEquals(ExitCode.DONE, merged.join().code(), () -> merged.join().words());
            }
        } finally {
            Ran.with("shm", "free", name);
        }
    }

    @Test
    void whatHandsOverNoDescriptorsIsToldInASentence() throws Exception {
        String out = folder.resolve("all.h5").toString();
        for (String from : List.of("unix:" + folder.resolve("none"), "tcp:127.0.0.1:1", "tcp:nothing",
                folder.resolve("none").toString(), folder.toString())) {
            Ran ran = Ran.with("load", "-", "--from", from, "--to", out);
            assertEquals(ExitCode.SOURCE, ran.code(), from);
            assertEquals(1, ran.words().lines().count(), ran::words);
        }
        assertEquals(ExitCode.SOURCE, Ran.fed("\n", "load", "-", "--to", out).code());
        Ran endless = Ran.fed("x".repeat(2 << 20), "load", "-", "--to", out);
        assertEquals(ExitCode.SOURCE, endless.code());
        assertTrue(endless.words().contains("characters"), endless::words);
        assertFalse(Files.exists(Path.of(out)));
    }

    @Test
    void whatMakesNoSenseIsWrongUsage() {
        for (List<String> wrong : List.of(List.of("a.txt"), List.of("a.txt", "--to", "x.h5", "--shared"),
                List.of("a.txt", "--to", "x.h5", "--delimiter", "ab"), List.of("-", "--shared"),
                List.of("a.txt", "--to", "x.h5", "--dtype", "what"),
                List.of("a.txt", "--to", "x.h5", "--gzip", "4", "--contiguous"),
                List.of("a.txt", "--to", "x.h5", "--from", "b"), List.of("a.txt", "--shared", "--units", "m"),
                List.of("a.txt", "--to", "x.h5", "--on-error", "cry"))) {
            Ran ran = Ran.with(Stream.concat(Stream.of("load"), wrong.stream()).toArray(String[]::new));
            assertEquals(ExitCode.USAGE, ran.code(), wrong::toString);
        }
    }
}
