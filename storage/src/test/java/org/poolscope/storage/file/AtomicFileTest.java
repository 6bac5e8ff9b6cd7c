package org.poolscope.storage.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;

class AtomicFileTest {
    private static final byte[] OLD = "the old state".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEW = new byte[300_000];

    @TempDir
    Path folder;

    @Test
    void replacesTheOldFileAtCommit() throws Exception {
        Path file = oldFile();
        AtomicFile.replace(file, NEW, Disk.REAL);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of(file), Fixtures.members(folder));
    }

    @Test
    void keepsTheOldFileWhenClosedWithoutCommit() throws Exception {
        Path file = oldFile();
        try (AtomicFile writing = AtomicFile.create(file, 0)) {
            writing.write(ByteBuffer.wrap(NEW));
        }
        assertUntouched(file);
    }

    @Test
    void whatAKilledWriterLeftIsClearedAwayOnceItIsOld() throws Exception {
        Path file = oldFile();
        Path fresh;
        Path old;
        try (AtomicFile writing = AtomicFile.create(file, 0); AtomicFile killed = AtomicFile.create(file, 0)) {
            fresh = writing.temporary();
            old = killed.temporary();
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

            AtomicFile.clearAway(folder, Duration.ofDays(1));

            assertTrue(Files.exists(fresh));
            assertFalse(Files.exists(old));
        }
        assertTrue(Files.exists(file));
        AtomicFile.clearAway(folder.resolve("none"), Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheOldFileAndNoOtherAtEveryFault(FaultyDisk.Fault fault) throws Exception {
        Path file = oldFile();
        FaultyDisk sound = new FaultyDisk(-1, fault);
        writeInPieces(file.resolveSibling("counted"), sound);
        Files.delete(file.resolveSibling("counted"));
        for (int step = 0; step < sound.steps(); step++) {
            FaultyDisk disk = new FaultyDisk(step, fault);
            SourceException failure = assertThrows(SourceException.class, () -> writeInPieces(file, disk));
            switch (fault) {
                case NO_SPACE -> assertInstanceOf(SourceException.Full.class, failure);
                case NO_PERMISSION -> assertInstanceOf(SourceException.Denied.class, failure);
            }
            assertUntouched(file);
        }
    }

    @Test
    void refusesBeforeWritingWhatCannotFit() throws Exception {
        Path file = oldFile();
        SourceException full = assertThrows(SourceException.Full.class,
                () -> AtomicFile.create(file, Long.MAX_VALUE));
        assertTrue(full.what().startsWith("No room: needs 9.2 EB, ") && full.what().endsWith(" free."), full.what());
        assertUntouched(file);
    }

    @Test
    void keepsThePermissionsOfTheOldFile() throws Exception {
        Path file = oldFile();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.replace(file, NEW, Disk.REAL);
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void writesThroughALinkToTheFileBehindIt() throws Exception {
        Path file = oldFile();
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.replace(link, NEW, Disk.REAL);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(file, Files.readSymbolicLink(link));
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThrows(SourceException.NotFound.class, () -> AtomicFile.create(folder.resolve("none/file"), 0));
    }

    private static void writeInPieces(Path file, Disk disk) throws SourceException {
        try (AtomicFile writing = AtomicFile.create(file, NEW.length, disk)) {
            for (int at = 0; at < NEW.length; at += 30_000) {
                writing.write(ByteBuffer.wrap(NEW, at, 30_000));
            }
            writing.commit();
        }
    }

    private Path oldFile() throws IOException {
        return Files.write(folder.resolve("shelf[1].data"), OLD);
    }

    private void assertUntouched(Path file) throws IOException {
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of(file), Fixtures.members(folder));
    }

    /** Linux has /proc, which has no room and is not full; elsewhere the folder is one that is not there. */
    @Test
    void aFolderOfTheSystemIsNotCalledAFullDisk() {
        Path target = Path.of("/proc/poolscope.csv");

        SourceException failure = assertThrows(SourceException.class, () -> AtomicFile.create(target, 10));

        assertFalse(failure instanceof SourceException.Full, failure::sentence);
    }
}
