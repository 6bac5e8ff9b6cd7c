package org.poolscope.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.TaggedForm.Form;

class TaggedFormTest {
    @Test
    void aLongListOfFloatsIsShortenedAsTheFixturesAre() {
        double[] halves = DoubleStream.iterate(0, x -> x + 0.5).limit(2000).toArray();
        Map<?, ?> form = map(TaggedForm.plain(list(new RealList(halves, halves.length))));
        assertEquals("59b749713c00603f422113c4ba904d8ec6dbaffae1b1761ea9f958683b86a594",
                form.get("sha256_repr_lines"));
        assertEquals("999500.0", form.get("sum"));
        assertEquals(2000L, form.get("len"));
        assertEquals(5, TaggedNode.list(form.get("head")).size());
    }

    @Test
    void aLongListOfIntegersIsShortenedAsTheFixturesAre() {
        List<Value> items = LongStream.range(0, 1100).<Value>mapToObj(Value.Int::new).toList();
        Map<?, ?> form = map(TaggedForm.plain(list(items)));
        assertEquals("9b0f3b1d3eb8cf6d16a304a3f5ae8c138d115594cf42daa36f0d951a5c5dcb3f",
                form.get("sha256_repr_lines"));
        assertEquals("604450.0", form.get("sum"));
        assertEquals(5, TaggedNode.list(form.get("tail")).size());
    }

    @Test
    void aLongTextIsShortenedAsTheFixturesAre() {
        Map<?, ?> form = map(TaggedForm.plain(new Value.Text("g".repeat(1500))));
        assertEquals(Map.of("t", "str", "len", 1500L, "head", "g".repeat(40), "sha256_utf8",
                "b5dc803bb89920c233e88023b8d8f4fb9942d88ded78f6b54c345d68ab6837cb"), form);
    }

    @Test
    void aLongArrayIsShortenedAsTheFixturesAre() {
        NdArray array = NdArray.ofDoubles(DoubleStream.iterate(0, x -> x + 1).limit(1000).toArray());
        Map<?, ?> form = map(TaggedForm.plain(new Numeric.Array(array)));
        assertEquals("9157058038a1c22be0bcbbd5f835bf299e8598e2e5239a4847be42a27516847a", form.get("sha256_c_order"));
        assertEquals(List.of("995.0", "996.0", "997.0", "998.0", "999.0"), form.get("tail"));
        assertTrue(map(TaggedForm.plain(new Numeric.Array(array), Form.STREAM)).containsKey("sha256"));
    }

    @Test
    void theWholeFormOfSomethingLongReadsBack() {
        Value text = new Value.Text("g".repeat(1500));
        assertEquals(text, TaggedForm.read(TaggedForm.plain(text, Form.WHOLE)));
        assertThrows(IllegalArgumentException.class, () -> TaggedForm.read(TaggedForm.plain(text)));
    }

    @Test
    void aCyclePointsAtItsContainer() {
        Container.Sequence again = (Container.Sequence) TaggedForm.read(JsonTree.parse(
                "{\"t\":\"list\",\"v\":[{\"t\":\"int\",\"v\":\"1\"},{\"t\":\"cycle\",\"up\":1}]}"));
        assertSame(again, again.items().getLast());
    }

    @Test
    void anObjectCanHoldItself() {
        String form = "{\"t\":\"instance\",\"class\":\"m.A\",\"state\":{\"t\":\"dict\",\"v\":[[{\"t\":\"str\",\"v\":\"me\"},"
                + "{\"t\":\"cycle\",\"up\":2}]]}}";
        assertEquals(form, TaggedForm.text(TaggedForm.read(JsonTree.parse(form))));
    }

    @Test
    void setsAreSortedByTheirRepr() {
        Value set = new Container.Sequence(SequenceType.SET,
                List.of(new Value.Int(3), new Value.Int(10), new Value.Text("a")));
        assertEquals("{\"t\":\"set\",\"v\":[{\"t\":\"str\",\"v\":\"a\"},{\"t\":\"int\",\"v\":\"10\"},"
                + "{\"t\":\"int\",\"v\":\"3\"}]}", TaggedForm.text(set));
    }

    @Test
    void partsSharedBeyondMeasureStayBounded() throws IOException {
        Value level = new Value.Int(1);
        for (int i = 0; i < 40; i++) {
            level = list(Collections.nCopies(10, level));
        }
        CountingAppendable out = new CountingAppendable();
        TaggedForm.write(level, Form.WHOLE, out);
        assertTrue(out.length < 200_000_000, () -> "characters: " + out.length);
        assertTrue(out.sawUnreadable);
    }

    @Test
    void aTreeWithoutSharedPartsIsNeverCut() {
        Value wide = list(LongStream.range(0, 2_000).<Value>mapToObj(i -> list(Collections.nCopies(1000,
                new Value.Text("x")))).toList());
        assertFalse(TaggedForm.text(wide).contains("unreadable"));
    }

    @Test
    void nestingBeyondMeasureEndsInWords() {
        Value deep = new Value.Int(1);
        for (int i = 0; i < 100_000; i++) {
            deep = list(List.of(deep));
        }
        assertTrue(TaggedForm.text(deep).contains("nested more than 1000 levels deep"));
        assertTrue(ValueText.repr(deep, 10_000).length() < 1000);
    }

    @Test
    void nestingWithinMeasureReadsBackOnASmallStack() throws InterruptedException {
        Value deep = new Value.Int(1);
        for (int i = 0; i < 999; i++) {
            deep = list(List.of(deep));
        }
        Value value = deep;
        List<String> texts = new ArrayList<>();
        Thread small = new Thread(null, () -> {
            texts.add(TaggedForm.text(value));
            texts.add(TaggedForm.text(TaggedForm.read(TaggedForm.plain(value))));
        }, "small stack", 300_000);
        small.start();
        small.join();
        assertEquals(2, texts.size());
        assertEquals(texts.getFirst(), texts.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "{}", "{\"t\":\"int\"}", "{\"t\":\"int\",\"v\":\"x\"}", "{\"t\":\"what\",\"v\":1}",
            "{\"t\":\"list\",\"v\":3}", "{\"t\":\"cycle\",\"up\":1}", "{\"t\":\"dict\",\"v\":[[{\"t\":\"none\"}]]}",
            "{\"t\":\"timedelta\",\"days\":1,\"seconds\":99999999999,\"microseconds\":0}",
            "{\"t\":\"date\",\"iso\":\"2012-13-01\"}", "{\"t\":\"bytes\",\"hex\":\"4\"}", "{\"t\":\"slice\",\"v\":[]}",
            "{\"t\":\"ndarray\",\"shape\":[2],\"dtype\":{\"str\":\"<f8\",\"itemsize\":8},\"data\":[\"1\"]}",
            "{\"t\":\"ndarray\",\"shape\":[1],\"dtype\":{\"str\":\"<q9\",\"itemsize\":8},\"data\":[\"1\"]}",
            "{\"t\":\"uuid\",\"v\":\"x\"}", "{\"t\":\"range\",\"v\":[1]}", "null", "[]"})
    void whatIsNoTaggedValueIsRefused(String json) {
        assertThrows(IllegalArgumentException.class, () -> TaggedForm.read(JsonTree.parse(json)));
    }

    @Property(seed = "20121121")
    void everyTextSurvivesAsJson(@ForAll String text) {
        assertEquals(Map.of("t", "str", "v", text),
                JsonTree.parse(TaggedForm.text(new Value.Text(text)).replace("\\/", "/")));
    }

    @Test
    void aLoneSurrogateIsEscaped() {
        assertEquals("{\"t\":\"str\",\"v\":\"\\ud800lone 😀\"}", TaggedForm.text(new Value.Text("\ud800lone 😀")));
    }

    @Test
    void aZoneWithoutANameIsNamedAsPythonDoes() {
        Value time = new Clock.DateTime(LocalDateTime.of(2024, 2, 29, 12, 0), 0,
                new Clock.Zone(-19_800_000_000L, null));
        assertEquals("{\"t\":\"datetime\",\"iso\":\"2024-02-29T12:00:00-05:30\",\"utcoffset_s\":-19800.0,"
                + "\"tzname\":\"UTC-05:30\"}", TaggedForm.text(time));
    }

    private static Map<?, ?> map(Object plain) {
        return (Map<?, ?>) plain;
    }

    private static Value list(List<Value> items) {
        return new Container.Sequence(SequenceType.LIST, items);
    }

    /** Counts, so that a test of bounds need not hold what it bounds. */
    private static final class CountingAppendable implements Appendable {
        private long length;
        private boolean sawUnreadable;

        @Override
        public Appendable append(CharSequence text) {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            length += end - start;
            sawUnreadable |= text.toString().contains("unreadable");
            return this;
        }

        @Override
        public Appendable append(char c) {
            length++;
            return this;
        }
    }
}
