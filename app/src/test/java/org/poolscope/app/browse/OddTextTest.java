package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poolscope.app.export.PythonText;

/** Texts from data that would do harm if they were taken as they are. */
class OddTextTest {
    @Test
    void aNameFromDataStaysInsideItsPythonText() {
        assertEquals("\"a\\u000aimport os\\\"\\\\ \\u2028\"", PythonText.quoted("a\nimport os\"\\ \u2028"));
    }

    @Test
    void numbersStandBeforeOtherTextsWhenAColumnIsSorted() {
        List<String> sorted = Stream.of("1a", "10", "9", "x").sorted(new NumbersFirst()).toList();

        assertEquals(List.of("9", "10", "1a", "x"), sorted);
    }
}
