package org.poolscope.storage.shelf.dbm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;

/** Shelves cut short or with a wrong byte give records or a failure told to people, soon, and nothing else. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DamagedShelfTest {
    private static final int CUTS = 200;
    private static final int WRONG_BYTES = 300;
    private static final long SEED = 20_261_121;

    @TempDir
    Path folder;

    static List<ShelfFixture> kinds() throws IOException {
        return ShelfFixture.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bearsBeingCutShort(ShelfFixture kind) throws Exception {
        List<Path> files = Fixtures.members(kind.base());
        int cuts = CUTS / files.size() + 1;
        for (Path file : files) {
            byte[] sound = Files.readAllBytes(file);
            for (int cut = 0; cut < cuts; cut++) {
                readWith(kind, file, Arrays.copyOf(sound, (int) ((long) sound.length * cut / cuts)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bearsAWrongByte(ShelfFixture kind) throws Exception {
        List<Path> files = Fixtures.members(kind.base());
        Random random = new Random(SEED);
        for (int i = 0; i < WRONG_BYTES; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                int headOrAnywhere = i % 3 == 0 ? Math.min(512, bytes.length) : bytes.length;
                bytes[random.nextInt(headOrAnywhere)] = (byte) random.nextInt(256);
                readWith(kind, file, bytes);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void showsWhatLiesBeforeTheEndOfACutFile(ShelfFixture kind) throws Exception {
        Path largest = Fixtures.members(kind.base()).stream().max((a, b) -> Long.compare(size(a), size(b)))
                .orElseThrow();
        byte[] sound = Files.readAllBytes(largest);
        Shown shown = readWith(kind, largest, Arrays.copyOf(sound, sound.length - sound.length / 10));
        if (largest.toString().endsWith("-wal")) {
            return; // SQLite goes back to the last whole transaction
        }
        assertTrue(shown.records > 0, shown::toString);
    }

    private record Shown(long records, List<SourceException.Corrupt> damages) {}

    /** Reads all of the session a file belongs to, with other bytes in that file. */
    private Shown readWith(ShelfFixture kind, Path file, byte[] bytes) throws IOException {
        String session = file.getFileName().toString();
        String stem = session.substring(0, Math.min(session.length(), "alice.labpc07".length()));
        Path place = Files.createTempDirectory(folder, "s");
        for (Path each : Fixtures.members(kind.base())) {
            if (each.getFileName().toString().startsWith(stem)) {
                Files.copy(each, place.resolve(each.getFileName()));
            }
        }
        Path damaged = place.resolve(file.getFileName());
        Files.delete(damaged);
        Files.write(damaged, bytes);
        Shown shown = readAll(place);
        assertEquals(Fixtures.sha256(bytes), Fixtures.sha256(Files.readAllBytes(damaged)));
        remove(place);
        return shown;
    }

    private static Shown readAll(Path place) {
        try {
            for (SessionFiles session : SessionFolder.list(place).sessions()) {
                try (Dbm shelf = session.open()) {
                    return read(shelf);
                }
            }
        } catch (SourceException e) {
            assertFalse(e.sentence().isBlank());
        }
        return new Shown(0, List.of());
    }

    private static Shown read(Dbm shelf) throws SourceException {
        Listing listing = shelf.list();
        for (DbmRecord listed : listing.records()) {
            try {
                assertEquals(listed.valueLength(), shelf.value(listed).byteSize());
                shelf.find(listed.key());
            } catch (SourceException e) {
                assertFalse(e.sentence().isBlank());
            }
        }
        return new Shown(listing.records().size(), listing.damages());
    }

    private static void remove(Path place) throws IOException {
        for (Path each : Fixtures.members(place)) {
            Files.delete(each);
        }
        Files.delete(place);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
