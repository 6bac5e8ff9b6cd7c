package org.poolscope.app.main.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:12:55Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"2026-11-21T01:02:03Z, 01:02", "2026-11-20T16:41:07Z, yesterday 16:41", "2026-11-18T09:00:00Z, 18 Nov",
            "2025-01-02T00:00:00Z, 2 Jan 2025"})
    void saysWhenItWas(String when, String words) {
        assertEquals(words, Moment.words(Instant.parse(when), CLOCK));
    }
}
