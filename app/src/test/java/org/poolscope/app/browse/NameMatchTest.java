package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.SourceException;

class NameMatchTest {
    private static final String LONG = "a".repeat(60) + "!";

    @Test
    void keepsTheOrderOfTheNamesThatFit() throws SourceException {
        List<String> names = List.of("run2.rate", "run1.v", "run1.rate");

        assertEquals(List.of("run2.rate", "run1.rate"), match("run*.rate", Cancel.NEVER).fitting(names));
        assertEquals(List.of("run1.v", "run1.rate"), match("run1", Cancel.NEVER).fitting(names));
        assertEquals(List.of("run1.v"), match("/v$/", Cancel.NEVER).fitting(names));
    }

    @Test
    void anExpressionThatBacktracksWithoutEndIsRefused() {
        SourceException refused = assertThrows(SourceException.Unsupported.class,
                () -> match("/(.*)*(.*)*(.*)*x$/", Cancel.NEVER).fits(LONG));

        assertTrue(refused.what().contains("tries too many ways"), refused::what);
    }

    @Test
    void anExpressionStopsWithItsTask() {
        AtomicInteger asked = new AtomicInteger();
        Cancel soon = () -> asked.incrementAndGet() > 2;

        assertThrows(SourceException.Cancelled.class, () -> match("/(.*)*(.*)*(.*)*x$/", soon).fits(LONG));
    }

    private static NameMatch match(String text, Cancel cancel) {
        return new NameMatch(NamePattern.parse(text), cancel);
    }
}
