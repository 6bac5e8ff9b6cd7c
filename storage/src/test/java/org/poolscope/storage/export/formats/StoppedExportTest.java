package org.poolscope.storage.export.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.export.Written;

/** An export is stopped at one moment after the other: each time it is asked whether it shall. */
class StoppedExportTest {
    private static final int ROWS = 400;

    @TempDir
    Path folder;

    static List<String> names() {
        return Formats.all().stream().map(Format::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theOldFileStaysAndNothingElseIsLeft(String name) throws Exception {
        Format format = Formats.named(name).orElseThrow();
        Path target = folder.resolve("out." + format.endings().getFirst());
        Merged merged = SampleRows.table(ROWS / 10).with("x", NdArray.ofDoubles(new double[ROWS]))
                .with("n", NdArray.ofLongs(new long[ROWS]), 3).merged();
        int stopped = 0;
        for (int moment = 1; Files.notExists(target)
                || Files.readString(target, StandardCharsets.ISO_8859_1).equals("old"); moment++) {
            Files.writeString(target, "old");
            if (isStopped(format, merged, target, moment)) {
                stopped++;
                assertEquals("old", Files.readString(target));
            }
            assertEquals(List.of(target), Fixtures.members(folder));
        }
        assertTrue(stopped > 5, "stopped at " + stopped + " moments only");
    }

    private static boolean isStopped(Format format, Merged merged, Path target, int moment) throws SourceException {
        AtomicInteger asked = new AtomicInteger();
        Cancel stop = () -> asked.incrementAndGet() >= moment;
        try {
            Export.write(format.prepare(merged, FormatChoices.normal(format), stop, Progress.IGNORED), target, stop,
                    Progress.IGNORED);
            return false;
        } catch (SourceException.Cancelled _) {
            return true;
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesThatNoFormatLikesAreWrittenSomehowOrRefusedInASentence(String name) throws Exception {
        Format format = Formats.named(name).orElseThrow();
        SampleRows rows = SampleRows.table(2);
        for (String odd : List.of(" ", "a/b", "A", "a", "end", "=1+1", "\u00e9\u4e2d", "nul\0nul", "tab\tline\n",
                "x".repeat(300), "x".repeat(301), "1st", "select", "\"quoted\"", "it's", "..")) {
            rows.with(odd, NdArray.ofDoubles(1, 2));
        }
        Path target = folder.resolve("odd." + format.endings().getFirst());
        List<String> said;
        try {
            said = Written.to(target, format, rows.merged()).losses().stream()
                    .map(loss -> loss.sentence()).toList();
        } catch (SourceException.Unsupported refused) {
            said = List.of(refused.sentence());
        }
        assertTrue(said.stream().allMatch(sentence -> sentence.lines().count() == 1), said::toString);
    }
}
