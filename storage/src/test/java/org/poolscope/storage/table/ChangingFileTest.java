package org.poolscope.storage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Files that other programs change while they are read; the change falls behind the first block of rows. */
class ChangingFileTest {
    private static final int ROWS = 400_000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void rowsThatAreAppendedMeanwhileAreNotRead() throws Exception {
        Path file = write();

        LoadReport report = load(file,
                () -> Files.writeString(file, "1 2\n".repeat(100_000), StandardOpenOption.APPEND));

        assertEquals(ROWS, report.rows());
    }

    @Test
    void aFileThatIsRemovedMeanwhileIsReadToItsEnd() throws Exception {
        Path file = write();

        assertEquals(ROWS, load(file, () -> Files.delete(file)).rows());
    }

    @Test
    void aFileThatIsCutShortMeanwhileIsAFailureThatNamesIt() throws Exception {
        Path file = write();

        SourceException failure = assertThrows(SourceException.class, () -> load(file, () -> cut(file)));

        assertEquals(file.toString(), failure.where());
        assertTrue(failure.what().endsWith("."), failure.what());
    }

    @Test
    void aPackedFileThatIsCutShortMeanwhileIsDamaged() throws Exception {
        Path file = folder.resolve("packed.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Files.readAllBytes(write()));
        }

        assertThrows(SourceException.Corrupt.class, () -> load(file, () -> cut(file)));
    }

    @FunctionalInterface
    private interface Change {
        void happen() throws IOException;
    }

    private static LoadReport load(Path file, Change change) throws Exception {
        RowSink changing = new RowSink() {
            @Override
            public void begin(RowShape shape, long expected) {}

            @Override
            public Step take(long first, MemorySegment rows, long count) throws SourceException {
                if (first == 0) {
                    try {
                        change.happen();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }
                return Step.NONE;
            }
        };
        return new TableLoad(DType.INT64, TableFormat.LOADTXT, OnError.STOP, 1, Runnable::run).load(file, changing,
                Cancel.NEVER, Progress.IGNORED);
    }

    private static void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(100);
        }
    }

    private Path write() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(' ').append(7 * i).append('\n');
        }
        return Files.write(folder.resolve("table.txt"), text.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
