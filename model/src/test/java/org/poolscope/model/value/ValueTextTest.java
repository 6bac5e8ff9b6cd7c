package org.poolscope.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.model.array.NdArray;

class ValueTextTest {
    /** The tagged form of a value, then what Python prints for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"{'t':'none'}~None", "{'t':'bool','v':true}~True",
            "{'t':'long','v':'7'}~7L", "{'t':'float','v':'1e+16'}~1e+16",
            "{'t':'complex','re':'1.0','im':'-2.0'}~(1.0-2.0j)",
            "{'t':'str','v':'it\\u0027s'}~\"it's\"", "{'t':'str','v':'a\\nb\\u0001\\ud800é'}~'a\\nb\\x01\\ud800é'",
            "{'t':'bytes','hex':'41ff00'}~b'A\\xff\\x00'", "{'t':'py2str','latin1':'a\\u00e9'}~'a\\xe9'",
            "{'t':'tuple','v':[{'t':'int','v':'1'}]}~(1,)", "{'t':'set','v':[]}~set()",
            "{'t':'frozenset','v':[{'t':'int','v':'1'}]}~frozenset({1})",
            "{'t':'dict','v':[[{'t':'int','v':'1'},{'t':'none'}]]}~{1: None}",
            "{'t':'list','v':[{'t':'cycle','up':1}]}~[...]", "{'t':'range','v':[0,10,3]}~range(0, 10, 3)",
            "{'t':'deque','maxlen':5,'v':[{'t':'int','v':'1'}]}~deque([1], maxlen=5)",
            "{'t':'namedtuple','class':'m.Spike','fields':['n'],'v':[{'t':'int','v':'3'}]}~Spike(n=3)",
            "{'t':'timedelta','days':-1,'seconds':3,'microseconds':5}~-1 day, 0:00:03.000005",
            "{'t':'decimal','v':'-12.3400'}~Decimal('-12.3400')", "{'t':'global','name':'m.f'}~<m.f>"})
    void reprIsThatOfPython(String form, String repr) {
        Value value = TaggedForm.read(JsonTree.parse(form.replace('\'', '"')));
        assertEquals(repr, ValueText.repr(value, 1000));
    }

    @Property(seed = "20121121")
    void aLineIsNeverLongerThanAsked(@ForAll List<String> texts, @ForAll @IntRange(max = 60) int longest) {
        Value list = new Container.Sequence(Container.Sequence.SequenceType.LIST,
                texts.stream().<Value>map(Value.Text::new).toList());
        assertTrue(ValueText.repr(list, longest).length() <= longest);
        assertTrue(ValueText.cell(list, longest).length() <= longest);
        for (String text : texts) {
            assertTrue(ValueText.cell(new Value.Text(text), longest).length() <= longest);
        }
    }

    @Test
    void aCellShowsTheFirstNumbersOfAnArray() {
        Value array = new Numeric.Array(NdArray.ofDoubles(-59.725, -59.4568, 1e300, 4));
        assertEquals("-59.725, -59.4568, …", ValueText.cell(array, 20));
        assertEquals("-59.725, -59.4568, 1e+300, 4.0", ValueText.cell(array, 40));
    }

    @Test
    void aCellSaysKindAndSizeOfWhatDoesNotFit() {
        Value text = new Value.Text("x".repeat(1500));
        assertEquals("str 1\u202f500", ValueText.cell(text, 20));
        assertEquals("tuple 2", ValueText.cell(new Container.Sequence(Container.Sequence.SequenceType.TUPLE,
                List.of(text, text)), 20));
        assertEquals("1.0, 2.0, 3…", ValueText.cell(new Container.Sequence(Container.Sequence.SequenceType.LIST,
                new RealList(new double[]{1, 2, 3, 4}, 4)), 12));
    }

    @Test
    void aHugeNumberOnlyTellsItsSize() {
        Value huge = new Value.BigInt(BigInteger.ONE.shiftLeft(1 << 20), false);
        assertEquals("integer of 1048577 bits", ValueText.repr(huge, 50));
    }

    @Test
    void aSummaryTellsWhatIsCheap() {
        ValueSummary summary = ValueSummary.of(new Numeric.Array(NdArray.ofDoubles(1, 2)));
        assertEquals(List.of("ndarray", List.of(2L), 2L, 16L),
                List.of(summary.type(), summary.shape(), summary.count(), summary.bytes()));
        assertEquals("dict 0", ValueText.brief(TaggedForm.read(Map.of("t", "dict", "v", List.of()))));
    }
}
