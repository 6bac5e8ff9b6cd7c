package org.poolscope.storage.shm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;

/** A folder stands for the system's own, so that no test can leave anything behind. */
class SharedArrayTest {
    @TempDir
    Path folder = Path.of("");
    private SharedMemory memory = SharedMemory.OF_THIS_MACHINE;

    @BeforeEach
    void aFolderStandsForTheSharedMemory() {
        memory = new SharedMemory(folder);
    }

    @Test
    void whatOneWritesTheOtherSeesAtOnce() throws Exception {
        try (SharedArray made = SharedArray.create(memory, "", DType.FLOAT64, 2, 3);
                SharedArray seen = SharedArray.attach(memory, ArrayDescriptor.parse(made.descriptor().toJson()),
                        false)) {
            made.block().memory().setAtIndex(ValueLayout.JAVA_DOUBLE, 5, 2.5);

            assertArrayEquals(new double[]{0, 0, 0, 0, 0, 2.5}, seen.array().toDoubles());
            assertArrayEquals(new long[]{2, 3}, seen.array().shape());
        }
    }

    @Test
    void theSizeIsExactAndTheFilePrivate() throws Exception {
        try (SharedBlock block = memory.create("one", 4097)) {
            assertEquals(4097, Files.size(folder.resolve("one")));
            assertEquals("rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder
                            .resolve("one"))));
            block.resize(10_000);
            assertEquals(10_000, block.size());
            block.resize(5);
            assertEquals(5, Files.size(folder.resolve("one")));
        }
    }

    @Test
    void whoMadeABlockRemovesItAndNobodyElse() throws Exception {
        SharedArray made = SharedArray.create(memory, "mine", DType.INT64, 4);
        SharedArray.attach(memory, made.descriptor(), true).close();
        assertTrue(Files.exists(folder.resolve("mine")));

        made.close();

        assertFalse(Files.exists(folder.resolve("mine")));
        assertThrows(IllegalStateException.class, () -> made.array().toDoubles());
    }

    @Test
    void whatCannotBeIsRefusedInASentence() throws Exception {
        memory.create("small", 8).release();
        assertThrows(SourceException.Corrupt.class,
                () -> SharedArray.attach(memory, new ArrayDescriptor("small", DType.FLOAT64, List.of(2L)), false));
        assertThrows(SourceException.Locked.class, () -> memory.create("small", 8));
        assertThrows(SourceException.Unsupported.class, () -> memory.create("none", 0));
        assertThrows(SourceException.Full.class, () -> memory.create("large", Long.MAX_VALUE / 2));
        for (String name : List.of("a/b", "", "..", "x".repeat(256), "a\0b")) {
            assertThrows(SourceException.NotFound.class, () -> memory.attach(name, false), name);
        }
        assertThrows(SourceException.NotFound.class, () -> memory.attach("nothing", false));
        assertThrows(IllegalArgumentException.class,
                () -> new ArrayDescriptor("x", DType.FLOAT64, List.of(Long.MAX_VALUE, 2L)));
        assertThrows(IllegalArgumentException.class, () -> new ArrayDescriptor("x", DType.FLOAT64, List.of(-1L)));
    }

    @Test
    void aBlockCutShortWhileItIsReadIsAFailureThatCanBeCaught() throws Exception {
        try (SharedArray made = SharedArray.create(memory, "cut", DType.FLOAT64, 100_000)) {
            try (FileChannel channel = FileChannel.open(folder.resolve("cut"), StandardOpenOption.WRITE)) {
                channel.truncate(8);
            }
            assertThrows(InternalError.class, () -> made.array().toDoubles());
            assertThrows(SourceException.Corrupt.class, () -> new SharedMemoryProvider(memory)
                    .open(Location.parse("shm://cut?dtype=<f8&shape=100000"), OpenOptions.READ_ONLY));
        }
    }

    @Test
    void descriptorsAreTakenInTheFormsThatPythonPrints() throws Exception {
        ArrayDescriptor seed = ArrayDescriptor.parse("{\"name\": \"psm_1\", \"shape\": [1000], \"dtype\": "
                + "[[\"chr\", \"S10\"], [\"pos\", \"<i4\"], [\"m\", \"<f8\", [2, 2]]], \"more\": {\"a\": [1]}}");
        assertEquals(46, seed.dtype().itemSize());
        assertEquals(seed, ArrayDescriptor.parse(seed.toJson()));
        assertArrayEquals(new long[]{3},
                ArrayDescriptor.parse("{\"name\":\"a\",\"shape\":3,\"dtype\":\"<f8\"}").shape());
        assertArrayEquals(new long[0],
                ArrayDescriptor.parse("{\"name\":\"a\",\"shape\":[],\"dtype\":\"<f8\"}").shape());
        for (String broken : List.of("", "[]", "{}", "{\"name\":1}",
                "{\"name\":\"a\",\"shape\":[1.5],\"dtype\":\"<f8\"}",
                "{\"name\":\"a\",\"shape\":[1],\"dtype\":\"<q8\"}", "{\"name\":\"a\",\"shape\":[1],\"dtype\":[1]}",
                "{\"name\":\"a\",\"shape\":[[[1]],\"dtype\":\"<f8\"}")) {
            assertThrows(SourceException.class, () -> ArrayDescriptor.parse(broken), broken);
        }
    }

    @Test
    void whatAProcessThatIsGoneLeftIsFreedAndNothingElse() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.write(folder.resolve("psc_" + gone.pid() + "_0a1b2c3d"), new byte[8]);
        Files.write(folder.resolve("psm_0a1b2c3d"), new byte[8]);
        try (SharedBlock own = memory.create("", 8)) {
            List<String> freed = new BlockList(memory).reap();

            assertEquals(List.of("psc_" + gone.pid() + "_0a1b2c3d"), freed);
            assertEquals(List.of(own.name(), "psm_0a1b2c3d"),
                    new BlockList(memory).all().stream().map(BlockInfo::name).toList());
        }
    }

    @Test
    void theListNamesOwnerSizeAndHolders() throws Exception {
        try (SharedBlock own = memory.create("held", 4096)) {
            Files.write(folder.resolve("left"), new byte[3]);
            List<BlockInfo> blocks = new BlockList(memory).all();

            assertEquals(4096, blocks.getFirst().size());
            assertEquals(Files.getOwner(folder.resolve("held")).getName(), blocks.getFirst().owner());
            assertEquals(List.of(ProcessHandle.current().pid()),
                    blocks.getFirst().holders().stream().map(BlockInfo.Holder::pid).toList());
            assertEquals(List.of(), blocks.get(1).holders());
            assertEquals(own.name(), blocks.getFirst().name());
        }
    }

    @Test
    void anArrayIsReadByTheTypeAndShapeOfItsAddress() throws Exception {
        try (SharedArray made = SharedArray.create(memory, "a", TypeString.parse("<i2"), 6);
                Source source = new SharedMemoryProvider(memory)
                        .open(Location.parse(SharedAddress.of("a", "<i2", "2,3")), OpenOptions.READ_ONLY)) {
            made.block().memory().set(ValueLayout.JAVA_SHORT_UNALIGNED, 2, (short) 7);

            assertEquals(List.of(2L, 3L), source.peek(DataPath.ROOT).get("shape"));
            assertTrue(TaggedForm
                    .text(source.read(DataPath.ROOT, List.of(), Cancel.NEVER, Progress.IGNORED)).contains("\"7\""));
        }
    }

    @Test
    void aReaderNeverSeesHalfAChange() throws Exception {
        try (SharedArray made = SharedArray.create(memory, "live", DType.INT64, 1000);
                SequenceLock writing = SequenceLock.create(memory, "live");
                SequenceLock reading = SequenceLock.attach(memory, "live")) {
            Thread writer = Thread.ofPlatform().start(() -> {
                for (long i = 1; i <= 2000; i++) {
                    long value = i;
                    writing.write(() -> {
                        for (int k = 0; k < 1000; k++) {
                            made.block().memory().setAtIndex(ValueLayout.JAVA_LONG, k, value);
                        }
                    });
                }
            });
            while (writer.isAlive()) {
                reading.read(() -> made.array().toDoubles())
                        .ifPresent(state -> assertEquals(state[0] * 1000, Arrays.stream(state).sum()));
            }
            assertEquals(2000, reading.changes());
        }
        assertEquals(List.of(), new BlockList(memory).all());
    }
}
