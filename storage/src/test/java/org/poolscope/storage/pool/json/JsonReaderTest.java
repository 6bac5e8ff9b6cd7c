package org.poolscope.storage.pool.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.poolscope.model.product.Content;
import org.poolscope.model.product.Members;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

class JsonReaderTest {
    @Test
    void tenThousandLevelsAreOneClearError() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertTrue(assertThrows(SourceException.Unsupported.class, () -> read(deep)).sentence().contains("levels"));
    }

    @Test
    void aNumberOfAMillionDigitsIsOneClearError() {
        for (String number : List.of("1".repeat(1_000_000), "0." + "1".repeat(1_000_000))) {
            assertTrue(assertThrows(SourceException.Unsupported.class, () -> read("[" + number + "]")).sentence()
                    .contains("digits"));
        }
    }

    @Test
    void anIntegerOfAnySizeKeepsEveryDigit() throws SourceException {
        String digits = "-" + "9".repeat(3000);
        assertEquals(digits, JsonWriter.text(read(digits)));
        assertEquals("9223372036854775808", JsonWriter.text(read("9223372036854775808")));
    }

    @Test
    void pythonsOwnTokensAreNumbers() throws SourceException {
        assertEquals("[NaN, Infinity, -Infinity, -0.0, 5e-324, 1e+22]",
                JsonWriter.text(read("[NaN, Infinity, -Infinity, -0.0, 5e-324, 1e22]")));
    }

    @Test
    void whatIsNoJsonSaysWhere() {
        for (String text : List.of("", "{", "{\"a\": }", "[1, 2", "nul", "{\"a\": 1} x", "[01]")) {
            assertTrue(assertThrows(SourceException.Corrupt.class, () -> read(text)).sentence().contains("SON"), text);
        }
    }

    @Test
    void bytesThatAreNoUtf8AreOneClearError() {
        byte[] text = {'"', (byte) 0xC3, (byte) 0x28, '"'};
        assertThrows(SourceException.Corrupt.class, () -> JsonReader.read(text, "x"));
    }

    @Test
    void rawUtf8IsReadAndWrittenAsAscii() throws SourceException {
        assertEquals("\"\\u4e2d \\ud83d\\ude80 \\u007f\"", JsonWriter.text(read("\"中 🚀 \u007f\"")));
    }

    @Test
    void ofANameThatStandsTwiceTheLastOneCounts() throws SourceException {
        assertEquals("{\"a\": 3, \"b\": 2}", JsonWriter.text(read("{\"a\": 1, \"b\": 2, \"a\": 3}")));
    }

    @Test
    void aClassUnknownToUsIsKept() throws SourceException {
        String text = "{\"x\": [1, {\"y\": null, \"_STID\": \"Own\"}], \"_STID\": \"OwnProduct\"}";
        assertEquals(text, JsonWriter.text(read(text)));
    }

    @Test
    void aPlainMapWithAClassMarkOfItsOwnIsLeftAsItIs() throws SourceException {
        String text = "{\"a\": 1, \"_STID\": \"0Product\"}";
        Container.Mapping map = assertInstanceOf(Container.Mapping.class, read(text));
        assertEquals("Product", Members.of(map).text("_STID"));
        assertEquals(text, JsonWriter.text(map));
    }

    @Test
    void aDamagedCodeIsKeptAsItStands() throws SourceException {
        for (String text : List.of("{\"code\": \"0g\", \"_STID\": \"bytes\"}", "{\"code\": 5, \"_STID\": \"bytes\"}",
                "{\"code\": \"00\", \"_STID\": \"a.array_d\"}", "{\"1\": 2, \"_STID\": \"set\"}")) {
            assertEquals(text, JsonWriter.text(read(text)));
        }
    }

    @Property(seed = "20121121", tries = 300)
    void whatIsWrittenReadsBackEqual(@ForAll("values") Value value) throws SourceException {
        String text = JsonWriter.text(value);
        assertTrue(text.chars().allMatch(c -> c >= 0x20 && c <= 0x7E), text);
        assertTrue(Content.equal(value, read(text)), text);
    }

    @Provide
    Arbitrary<Value> values() {
        Arbitrary<Value> simple = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(8).map(Value.Text::new),
                Arbitraries.longs().map(Value.Int::new), Arbitraries.doubles().map(Value.Real::new),
                Arbitraries.bigIntegers().map(number -> Value.Whole.of(number, false)),
                Arbitraries.of(true, false).map(Value.Bool::new), Arbitraries.just(Value.None.NONE),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(5)
                        .map(bytes -> new Value.Bytes(Value.Bytes.ByteType.BYTES, bytes)));
        return Arbitraries.recursive(() -> simple, inner -> Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(
                        items -> new Container.Sequence(Container.Sequence.SequenceType.LIST, items)),
                inner.list().ofMaxSize(3).map(
                        items -> new Container.Sequence(Container.Sequence.SequenceType.SET, items)),
                inner.map(one -> Members.NONE.with("_STID", one).with("b", one).map()),
                inner.map(one -> Members.NONE.with("x y", one).as("Own"))), 3);
    }

    private static Value read(String text) throws SourceException {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "here");
    }
}
