package org.poolscope.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    /** Answers of Python's {@code fnmatch.fnmatchcase(name, pattern)}. */
    @ParameterizedTest
    @CsvSource({"run*, run10.rate, true", "run?.rate, run1.rate, true", "run?.rate, run10.rate, false",
            "run[12].rate, run2.rate, true", "run[!12].rate, run2.rate, false", "run[!12].rate, run3.rate, true",
            "[a-c]x, bx, true", "[a-c]x, dx, false", "[]a]x, ]x, true", "[!]]x, ]x, false", "a[, a[, true",
            "a[b, a[b, true", "a[!]*, a[!]x, true", "a[]*, a[]x, true", "[z-a]*, q, false", "[!z-a]*, q, true",
            "[a-]x, -x, true", "[-a]x, -x, true", "[\\d]x, 1x, false", "[\\d]x, \\x, true", "*.RATE, a.rate, false",
            "*[&&]b, a&b, true", "[[]x, [x, true", "[a^]x, ^x, true", "a.*, ab, false", "**a**, bab, true",
            "caf?, café, true", "*, '', true"})
    void globsFitWhatPythonFits(String glob, String name, boolean fits) {
        assertEquals(fits, NamePattern.parse(glob).matches(name));
    }

    @Property(seed = "20121121")
    void noGlobIsRefused(@ForAll @Chars({'[', ']', '!', '-', '*', '?', 'a', 'b', '\\', '^', '&',
            'z'}) @StringLength(max = 8) String pattern, @ForAll @StringLength(max = 5) String name) {
        NamePattern.parse("*" + pattern).matches(name);
    }

    @Test
    void aGlobFitsWholeNamesWithLineEndsToo() {
        assertTrue(NamePattern.parse("a*b").matches("a\nb"));
        assertEquals(false, NamePattern.parse("a*b").matches("ab\n"));
    }

    @Test
    void aPlainTextIsABeginning() {
        assertTrue(NamePattern.parse("run1").matches("run10.rate"));
        assertTrue(NamePattern.parse("").matches("anything"));
        assertEquals(false, NamePattern.parse("rate").matches("run1.rate"));
    }

    @Test
    void aTextBetweenSlashesIsFoundAnywhere() {
        assertTrue(NamePattern.parse("/rate$/").matches("run1.rate"));
        assertTrue(NamePattern.parse("/").matches("/x"));
    }

    @Test
    void aBrokenExpressionIsRefusedInWords() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> NamePattern.parse("/(a/"));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("'/(a/' is no pattern: "));
    }
}
