package org.poolscope.storage.shelf.dbm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLiteralTest {
    @Property(seed = "20121121")
    void readsBackWhatItWrites(@ForAll byte[] key) throws LiteralFault {
        String literal = PythonLiteral.of(key);
        assertArrayEquals(key, parse(literal + ", (0, 1)").bytes());
        assertEquals(literal.length(), parse(literal + ", (0, 1)").end());
    }

    @Property(seed = "20121121")
    void readsAnyTextOrSaysWhatIsWrong(@ForAll byte[] text) {
        try {
            PythonLiteral.parse(text, 0);
        } catch (LiteralFault e) {
            assertEquals(true, e.at() <= text.length);
        }
    }

    @Test
    void knowsTheEscapesOfPython() throws LiteralFault {
        assertEquals("a'\"\\\n\r\t\u0007\b\f\u000b\0é\u007fS\\q",
                latin1("'a\\'\\\"\\\\\\n\\r\\t\\a\\b\\f\\v\\0\\xe9\\177\\123\\q'"));
        assertEquals("caf\u00e9", latin1("b'caf\u00e9'"));
        assertEquals("it's", latin1("u\"it's\""));
    }

    @Test
    void choosesTheQuotesAsPythonDoes() {
        assertEquals("'plain'", literal("plain"));
        assertEquals("\"it's\"", literal("it's"));
        assertEquals("'\"both\\''", literal("\"both'"));
        assertEquals("'\\xe9\\n\\x7f'", literal("é\n\u007f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "'", "'a", "'a\nb'", "'\\x1'", "'\\", "'\\u0041'", "'\\N{DASH}'", "'\\777'",
            "r'a'", "bb'a'"})
    void refusesWhatIsNoKey(String text) {
        assertThrows(LiteralFault.class, () -> parse(text));
    }

    private static String literal(String key) {
        return PythonLiteral.of(key.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String latin1(String literal) throws LiteralFault {
        return new String(parse(literal).bytes(), StandardCharsets.ISO_8859_1);
    }

    private static PythonLiteral.Parsed parse(String text) throws LiteralFault {
        return PythonLiteral.parse(text.getBytes(StandardCharsets.ISO_8859_1), 0);
    }
}
