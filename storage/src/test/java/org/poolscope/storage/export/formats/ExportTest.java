package org.poolscope.storage.export.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.merge.MergeRule;
import org.poolscope.storage.file.FaultyDisk;

class ExportTest {
    @TempDir
    Path folder;

    @Test
    void writesOneFileAndNothingElse() throws Exception {
        Path target = folder.resolve("out.csv");
        Export.write(body(), target, Cancel.NEVER, Progress.IGNORED);
        assertEquals(List.of(target), Fixtures.members(folder));
        assertEquals("place,name,index,value\r\ns0,k,0,1\r\n", Files.readString(target));
    }

    @Test
    void leavesNothingBehindWhenStopped() throws Exception {
        assertThrows(SourceException.Cancelled.class,
                () -> Export.write(body(), folder.resolve("out.csv"), () -> true, Progress.IGNORED));
        assertEquals(List.of(), Fixtures.members(folder));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheOldFileAtEveryFault(FaultyDisk.Fault fault) throws Exception {
        Path target = Files.writeString(folder.resolve("out.csv"), "old");
        FaultyDisk sound = new FaultyDisk(-1, fault);
        Export.write(body(), folder.resolve("counted"), sound, Cancel.NEVER, Progress.IGNORED);
        Files.delete(folder.resolve("counted"));
        for (int step = 0; step < sound.steps(); step++) {
            FaultyDisk disk = new FaultyDisk(step, fault);
            SourceException failure = assertThrows(SourceException.class,
                    () -> Export.write(body(), target, disk, Cancel.NEVER, Progress.IGNORED));
            assertEquals(fault == FaultyDisk.Fault.NO_SPACE ? "Full" : "Denied", failure.kind());
            assertEquals("old", Files.readString(target));
            assertEquals(List.of(target), Fixtures.members(folder));
        }
    }

    @Test
    void replacesNoFolder() throws Exception {
        assertThrows(SourceException.Denied.class,
                () -> Export.write(body(), folder, Cancel.NEVER, Progress.IGNORED));
    }

    private static Body body() throws SourceException {
        return new Sample().with(Sample.ints(1)).body(MergeRule.PLAIN, "csv");
    }
}
