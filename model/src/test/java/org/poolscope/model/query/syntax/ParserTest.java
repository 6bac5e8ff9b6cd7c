package org.poolscope.model.query.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grammar takes, how it binds, and where it says that something is wrong. */
class ParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "1+2*3|1 + 2 * 3", "(1+2)*3|(1 + 2) * 3", "-2**2|-2 ** 2", "(-2)**2|(-2) ** 2", "2**-1|2 ** -1",
            "2**3**2|2 ** 3 ** 2", "(2**3)**2|(2 ** 3) ** 2", "a-(b-c)|a - (b - c)", "a-b-c|a - b - c",
            "not a==b|not a == b", "(not a)==b|(not a) == b", "a or b and c|a or b and c",
            "(a or b) and c|(a or b) and c",
            "1<x<=5|1 < x <= 5", "(1<x)<5|(1 < x) < 5", "a not  in b|a not in b", "a is  not b|a is not b",
            "x if a else y if b else z|x if a else y if b else z", "0X1f|31", "0b101|5", "1_000|1000", "1_0.5e-1|1.05",
            "5..real|(5.0).real", "'a' \"b\"|\"ab\"", "r'\\d'|\"\\\\d\"", "u'\\u00e9\\x41\\101'|\"éAA\"",
            "'\\N{GREEK SMALL LETTER ALPHA}'|\"α\"", "b'\\xff' b'a'|b\"\\xffa\"", "(1,)|(1,)", "()|()", "1,2|(1, 2)",
            "{1:2}|{1: 2}", "{1}|{1}", "{}|{}", "a[::2]|a[::2]", "a[1:]|a[1:]", "a[1,2]|a[(1, 2)]",
            "any(x>1 for x in y if x)|any(x > 1 for x in y if x)",
            "sorted(x,key=lambda v:-v)|sorted(x, key=lambda v: -v)",
            "[k for k,v in d]|[k for k, v in d]", "(y:=1)+y|(y := 1) + y", "f'{x!r:>{w}}'|f\"{x!r:>{w}}\"",
            "f'{{}}'|f\"{{}}\"",
            "f\"{m['a']}\" 'b'|f\"{m['a']}b\"", "'it\\'s'|\"it's\"", "1if x else 2|1 if x else 2", "a<b#c|a < b"})
    void aTextMeansTheSameAsItsPlainForm(String text, String plain) throws QueryError {
        assertEquals(plain, ExpressionText.of(Parser.parse(text)));
        assertEquals(Parser.parse(text), Parser.parse(plain));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "m[\"extra\"] >|SyntaxError|12", "x = 1|SyntaxError|2", "m[\"extra|SyntaxError|2", "m[\"a\"|SyntaxError|5",
            "a b|SyntaxError|2", "1 +* 2|SyntaxError|3", "012|SyntaxError|0", "1abc|SyntaxError|0", "0x|SyntaxError|0",
            "3j|SyntaxError|0", "a ? b|SyntaxError|2", "a $|SyntaxError|2", "f(a=1, 2)|SyntaxError|7",
            "f(x for x in y, 1)|SyntaxError|2", "'a' b'b'|SyntaxError|4", "b'é'|SyntaxError|2", "'\\x4'|SyntaxError|1",
            "lambda x, x: 1|SyntaxError|0", "[*a]|SyntaxError|1", "f(*a)|SyntaxError|2", "a if b|SyntaxError|6",
            "f'{}'|SyntaxError|2", "f'{a'|SyntaxError|2", "f'}'|SyntaxError|2", "f'{a!x}'|SyntaxError|4",
            "[y := x for x in z]|SyntaxError|1", "class|SyntaxError|0", "await x|SyntaxError|0",
            "a[1:2, 3]|SyntaxError|5"})
    void anErrorNamesItsPlace(String text, String kind, int place) {
        QueryError error = assertThrows(QueryError.class, () -> Parser.parse(text));
        assertEquals(kind, error.pythonClass());
        assertEquals(place, error.position(), error.sentence());
    }

    @Test
    void aBlankBeforeTheQueryIsAnIndentation() {
        assertEquals("IndentationError", assertThrows(QueryError.class, () -> Parser.parse("  1")).pythonClass());
        assertEquals("IndentationError", assertThrows(QueryError.class, () -> Parser.parse("\n\t1")).pythonClass());
    }

    @Test
    void onlyBlanksMayFollowTheLine() throws QueryError {
        assertEquals(Parser.parse("a"), Parser.parse("\n# first\na # last\n\n  \n"));
        assertEquals(4, assertThrows(QueryError.class, () -> Parser.parse("a\n\n\nb")).position());
    }

    @Test
    void bracketsJoinLines() throws QueryError {
        assertEquals(Parser.parse("a < b"), Parser.parse("(a\n<\\\n b # first\n)"));
    }

    @Test
    void nothingToReadIsSaid() {
        assertEquals("Column 1: the query is empty",
                assertThrows(QueryError.class, () -> Parser.parse("")).sentence());
        assertEquals("SyntaxError", assertThrows(QueryError.class, () -> Parser.parse(" # x")).pythonClass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "-", "not ", "f(", "{1:", "a if b else ", "lambda: ", "2**", "a[", "x and (",
            "1+(", "f'{("})
    void whatIsNestedTenThousandDeepIsRefusedInWords(String opening) {
        String text = opening.repeat(10_000 / opening.length()) + "1";
        QueryError error = assertThrows(QueryError.class, () -> Parser.parse(text));
        assertEquals("SyntaxError", error.pythonClass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "*2", ".a", "[0]", "()", " - x"})
    void aChainOfThousandsIsRefusedInWords(String link) {
        String text = "a" + link.repeat(5_000);
        QueryError error = assertThrows(QueryError.class, () -> Parser.parse(text));
        assertEquals("more than 200 operations one inside another", error.message());
    }

    @Test
    void manyAlternativesStandSideBySide() throws QueryError {
        String text = IntStream.range(0, 2_000).mapToObj(i -> "x == " + i).collect(Collectors.joining(" or "));
        assertEquals(2, Parts.height(Parser.parse(text)) - 1);
    }

    @Test
    void aQueryOfManyMegabytesIsRefusedUnread() {
        QueryError error = assertThrows(QueryError.class, () -> Parser.parse("1+".repeat(1_000_000)));
        assertTrue(error.message().contains("longer than 100000 characters"));
    }

    @Test
    void aNumberOfAMillionDigitsIsRefused() {
        assertTrue(assertThrows(QueryError.class, () -> Parser.parse("9".repeat(5000))).message()
                .startsWith("Exceeds the limit (4300 digits)"));
    }
}
