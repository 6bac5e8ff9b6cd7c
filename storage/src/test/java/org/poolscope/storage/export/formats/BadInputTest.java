package org.poolscope.storage.export.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.export.merge.MergePlan;
import org.poolscope.storage.export.merge.MergeRule;
import org.poolscope.storage.file.FaultyDisk;

/** What every format does with data and places that it is not made for. */
class BadInputTest {
    private static final BigInteger BEYOND = BigInteger.TWO.pow(64).add(BigInteger.ONE);

    @TempDir
    Path folder;

    static List<String> names() {
        return Formats.all().stream().map(Format::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aWholeNumberBeyond64BitsIsKeptOrBecomesATextOrIsRefusedAndSaidSo(String name) throws Exception {
        Sample sample = new Sample()
                .with(Sample.list(List.of(new Value.Int(1), Value.Whole.of(BEYOND, false))));
        try {
            MergePlan plan = sample.plan(MergeRule.PLAIN, Formats.named(name).orElseThrow().form());
            Body body = sample.body(MergeRule.PLAIN, name);
            List<String> said = plan.losses().and(body.losses()).losses().stream().map(loss -> loss.sentence())
                    .toList();
            Path target = target(name);
            Export.write(body, target, Cancel.NEVER, Progress.IGNORED);
            boolean isText = said.contains("becomes a text, as an integer needs more than 64 bits");
            boolean isTold = said.stream().anyMatch(each -> each.startsWith("a whole number beyond 2^53 is rounded"));
            boolean isWhole = List.of("csv", "tsv", "jsonl").contains(name)
                    && Files.readString(target).contains(BEYOND.toString());
            assertTrue(isText || isWhole, said::toString);
            assertEquals(name.equals("jsonl"), isTold, said::toString);
        } catch (SourceException.Unsupported refused) {
            assertTrue(refused.sentence().contains("an integer needs more than 64 bits. Use a .csv file."),
                    refused::sentence);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aHundredThousandColumnsAreWrittenOrRefusedWithWhatHoldsThem(String name) throws Exception {
        int wide = 100_000;
        Sample sample = new Sample().with(new Numeric.Array(NdArray.of(DType.FLOAT64, new long[]{2, wide}, false,
                MemorySegment.ofArray(new double[2 * wide]))));
        Path target = target(name);
        try {
            Export.write(sample.body(MergeRule.PLAIN, name), target, Cancel.NEVER, Progress.IGNORED);
            assertTrue(Files.size(target) > 2L * wide * Double.BYTES);
        } catch (SourceException.Unsupported refused) {
            assertTrue(refused.sentence().contains("it would have 100000 columns")
                    && refused.sentence().endsWith("Use a .npz or .h5 file."), refused::sentence);
            assertEquals(List.of(), Fixtures.members(folder));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPlaceThatNothingCanBeWrittenToKeepsItsOldFile(String name) throws Exception {
        Body body = new Sample().with(Sample.ints(1, 2)).body(MergeRule.PLAIN, name);
        Path target = Files.writeString(target(name), "old");
        assertThrows(SourceException.Denied.class, () -> Export.write(body, target,
                new FaultyDisk(0, FaultyDisk.Fault.NO_PERMISSION), Cancel.NEVER, Progress.IGNORED));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), Fixtures.members(folder));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSizeThatIsToldBeforeIsNearTheSizeOfTheFile(String name) throws Exception {
        for (int rows : List.of(1, 2000)) {
            SampleRows table = SampleRows.table(500);
            Random random = new Random(1);
            for (int i = 0; i < 5; i++) {
                table.with("c" + i, NdArray.ofDoubles(random.doubles(rows).toArray()));
            }
            Format format = Formats.named(name).orElseThrow();
            Body body = format.prepare(table.merged(), FormatChoices.normal(format), Cancel.NEVER, Progress.IGNORED);
            Path target = target(name);
            Export.write(body, target, Cancel.NEVER, Progress.IGNORED);
            double ratio = body.expectedSize() / (double) Files.size(target);
            assertTrue(ratio > 0.5 && ratio < 2, body.expectedSize() + " told, " + Files.size(target) + " written");
        }
    }

    private Path target(String name) {
        return folder.resolve("out." + Formats.named(name).orElseThrow().endings().getFirst());
    }
}
