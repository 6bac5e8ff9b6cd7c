package org.poolscope.storage.export.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.file.NpyFile;
import org.poolscope.storage.npy.ArrayFileProvider;

/** A large array whose file is not what it was when the merge was planned. */
class ChangedSourceTest {
    private static final int LENGTH = 1_500_000;

    @TempDir
    private Path folder;

    /** What happens to the file between the plan and the writing. */
    @FunctionalInterface
    private interface Change {
        void to(Path file) throws Exception;
    }

    @Test
    void aLargeArrayIsReadInStretches() throws Exception {
        assertEquals(LENGTH, rowsAfter(_ -> {}));
    }

    @Test
    void aFileThatShrankStopsTheExport() {
        assertStops(file -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(4096);
            }
        });
    }

    @Test
    void aFileThatVanishedStopsTheExport() {
        assertStops(Files::delete);
    }

    @Test
    void aFileThatWasReplacedStopsTheExport() {
        assertStops(file -> Files.move(array(folder.resolve("new.npy"), LENGTH + 1), file,
                StandardCopyOption.REPLACE_EXISTING));
    }

    private void assertStops(Change change) {
        SourceException stopped = assertThrows(SourceException.class, () -> rowsAfter(change));
        assertTrue(stopped.what().contains("while it was read"), stopped::sentence);
        assertEquals(1, stopped.sentence().lines().count());
    }

    private long rowsAfter(Change change) throws Exception {
        Path file = array(folder.resolve("large.npy"), LENGTH);
        try (Source source = new ArrayFileProvider().open(Location.parse(file.toString()), OpenOptions.READ_ONLY)) {
            MergePlan plan = MergePlan.of(List.of(new Input(source, DataPath.ROOT)),
                    MergeRequest.of(MergeRule.PLAIN, Form.ARRAYS), Store.MAKING, Cancel.NEVER, Progress.IGNORED);
            Merged merged = plan.merged();
            if (merged == null) {
                throw new AssertionError(plan.refusal());
            }
            change.to(file);
            return Store.texts(merged.datasets().getFirst().rows()).size();
        }
    }

    private static Path array(Path file, int length) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            NpyFile.write(NdArray.ofDoubles(new double[length]), out);
        }
        return file;
    }
}
