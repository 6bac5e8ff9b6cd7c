package org.poolscope.storage.export.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.merge.MergeRule;

class CsvTest {
    private static final List<String> HEADER = List.of("place", "name", "index", "value");

    @Test
    void mergedListsStandBelowEachOtherWithTheirSessions() throws Exception {
        List<List<String>> lines = new Sample().with(Sample.ints(1, 2)).with(Sample.ints(3)).csv(MergeRule.MERGED);
        assertEquals(List.of(HEADER, List.of("s0", "k", "0", "1"), List.of("s0", "k", "1", "2"),
                List.of("s1", "k", "0", "3")), lines);
    }

    @Test
    void tuplesOfOneLengthHaveAColumnEach() throws Exception {
        Value rows = Sample.list(List.of(Sample.tuple(new Value.Int(1), new Value.Text("a")),
                Sample.tuple(new Value.Int(2), new Value.Text("b"))));
        List<List<String>> lines = new Sample().with(rows).csv(MergeRule.MERGED);
        assertEquals(List.of("place", "name", "index", "0", "1"), lines.getFirst());
        assertEquals(List.of("s0", "k", "1", "2", "b"), lines.getLast());
    }

    @Test
    void dictsOfAListGiveTheirKeysAsColumns() throws Exception {
        Value one = new Container.Mapping(MappingType.DICT, List.of(new Value.Text("a"), new Value.Int(1)), null);
        Value two = new Container.Mapping(MappingType.DICT, List.of(new Value.Text("b"), new Value.Int(2)), null);
        List<List<String>> lines = new Sample().with(Sample.list(List.of(one, two))).csv(MergeRule.PLAIN);
        assertEquals(List.of("s0", "k", "0", "1", ""), lines.get(1));
        assertEquals(List.of("s0", "k", "1", "", "2"), lines.get(2));
    }

    @Test
    void anArrayOfTwoAxesHasAColumnForEachOfTheSecond() throws Exception {
        NdArray square = NdArray.of(DType.FLOAT64, new long[]{2, 2}, false,
                NdArray.ofDoubles(1, 2, 3, 4).bytes());
        List<List<String>> lines = new Sample().with(new Numeric.Array(square)).csv(MergeRule.PLAIN);
        assertEquals(List.of("s0", "k", "1", "3.0", "4.0"), lines.get(2));
    }

    @Test
    void stackedCurvesStandSideBySide() throws Exception {
        List<List<String>> lines = new Sample().with(Sample.doubles(1, 2)).with(Sample.doubles(3, 4))
                .csv(MergeRule.STACK);
        assertEquals(List.of(List.of("index", "s0", "s1"), List.of("0", "1.0", "3.0"), List.of("1", "2.0", "4.0")),
                lines);
    }

    @Test
    void aSessionWithoutTheKeyIsLeftOut() throws Exception {
        List<List<String>> lines = new Sample().missing().with(new Value.Int(7)).csv(MergeRule.PLAIN);
        assertEquals(List.of(HEADER, List.of("s1", "k", "0", "7")), lines);
    }

    @Test
    void textThatWouldBeAFormulaIsDisarmedAndCounted() throws Exception {
        Sample sample = new Sample().with(Sample.list(List.of(new Value.Text("=1+1"), new Value.Int(-1))));
        assertEquals("'=1+1", sample.csv(MergeRule.PLAIN).get(1).getLast());
        assertEquals("-1", sample.csv(MergeRule.PLAIN).get(2).getLast());
        assertEquals(1, sample.body(MergeRule.PLAIN, "csv").losses().losses().getFirst().count());
    }

    @Test
    void numbersLoseNothing() throws Exception {
        assertTrue(new Sample().with(Sample.doubles(0.1, Double.NaN)).body(MergeRule.PLAIN, "csv").losses().isEmpty());
    }

    @Property(seed = "20121121", tries = 200)
    void everyTextComesBack(@ForAll @Size(max = 5) List<String> texts) throws Exception {
        Sample sample = new Sample().with(Sample.list(texts.stream().<Value>map(Value.Text::new).toList()));
        List<List<String>> lines = sample.csv(MergeRule.PLAIN);
        assertEquals(texts.size() + 1, lines.size());
        for (int i = 0; i < texts.size(); i++) {
            String read = lines.get(i + 1).getLast();
            String sent = new String(texts.get(i).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertTrue(read.equals(sent) || read.equals("'" + sent), () -> read + " for " + sent);
        }
    }

    @Property(seed = "20121121", tries = 200)
    void everyFloatComesBack(@ForAll double[] numbers) throws Exception {
        List<List<String>> lines = new Sample().with(Sample.doubles(numbers)).csv(MergeRule.PLAIN);
        for (int i = 0; i < numbers.length; i++) {
            String read = lines.get(i + 1).getLast();
            double back = switch (read) {
                case "nan" -> Double.NaN;
                case "inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(read);
            };
            assertEquals(numbers[i], back);
        }
    }

    @Test
    void shortFloatsHaveTheDigitsTheyNeed() throws Exception {
        NdArray tenth = NdArray.of(DType.of(Kind.FLOAT, 4), new long[]{1}, false,
                MemorySegment.ofArray(new float[]{0.1f}));
        assertEquals("0.1", new Sample().with(new Numeric.Array(tenth)).csv(MergeRule.PLAIN).get(1).getLast());
    }

    @Test
    void aPartOfAnArrayIsWrittenAsItStands() throws Exception {
        NdArray everySecond = NdArray.ofDoubles(1, 2, 3, 4).slice(Slice.parse("::-2"));
        List<List<String>> lines = new Sample().with(new Numeric.Array(everySecond)).csv(MergeRule.PLAIN);
        assertEquals(List.of("4.0", "2.0"), lines.stream().skip(1).map(List::getLast).toList());
    }
}
