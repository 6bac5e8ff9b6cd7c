package org.poolscope.model.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.poolscope.model.product.FineTime.Scale;
import org.poolscope.model.value.Value;

class FineTimeTest {
    /** Inputs where fdi has a fault that is not copied; each has its line in the decision on fdi's faults. */
    private static final Set<String> NOT_COPIED = Set.of("2019-02-19T01:02:03+08:00", "2016-12-31T23:59:60",
            "9999-12-31T23:59:59.999999", "", "garbage", "-5", "-1", "true");

    @Test
    void everyInputOfTheTableIsTheMomentThatFdiMakesOfIt() throws IOException {
        List<String> differences = new ArrayList<>();
        int cases = 0;
        for (Map<String, @Nullable Object> row : FdiTable
                .rows(FdiTable.map(FdiTable.read("finetime.json")).get("to_tai"))) {
            Optional<FineTime> time = ours(row);
            if (time.isPresent() && !NOT_COPIED.contains(String.valueOf(row.get("input")))) {
                cases++;
                check(row, time.get(), differences);
            }
        }
        assertEquals(List.of(), differences);
        assertEquals(76, cases);
    }

    private static void check(Map<String, @Nullable Object> row, FineTime time, List<String> differences) {
        Object expected = row.get("tai");
        boolean late = time.scale() == Scale.FINE_TIME_1 && time.tai() != null && time.tai() < 0;
        // fdi rounds FineTime1 before 2017 up by one millisecond too much.
        Object rounded = late && expected instanceof Number n ? n.longValue() - 1 : expected;
        if (!String.valueOf(rounded).equals(String.valueOf(time.tai()))
                && !String.valueOf(expected).equals(String.valueOf(time.tai()))) {
            differences.add(row.get("class") + " " + row.get("input") + ": " + time.tai() + " instead of " + expected);
        } else if (!late && row.get("isoutc") instanceof String text && !text.equals(time.isoUtc())
                && !text.endsWith(".202999")) {
            differences.add(row.get("input") + ": " + time.isoUtc() + " instead of " + text);
        } else if (!late && row.get("str") instanceof String text && !text.endsWith("(Unknown)")
                && !text.equals(time.formatted() + " (" + time.tai() + ")") && !text.contains(".202999")) {
            differences.add(row.get("input") + ": " + time.formatted() + " instead of " + text);
        }
    }

    /** Empty for what is not asked of a FineTime here. */
    private static Optional<FineTime> ours(Map<String, @Nullable Object> row) {
        Scale scale = "FineTime1".equals(row.get("class")) ? Scale.FINE_TIME_1 : Scale.FINE_TIME;
        try {
            return switch (row.get("input")) {
                case null -> Optional.of(new FineTime(scale, null, FineTime.FORMAT));
                case String text when row.get("kw") != null -> Optional.of(FineTime.parse(text, scale,
                        String.valueOf(FdiTable.map(row.get("kw")).get("format"))));
                case String text -> Optional.of(FineTime.parse(text, scale));
                case Double seconds -> Optional.of(FineTime.of(
                        FineTimeText.unix(BigDecimal.valueOf(seconds)), scale, LeapSeconds.BUILT_IN));
                case Number tai -> Optional.of(new FineTime(scale, tai.longValue(), FineTime.FORMAT));
                case Map<?, ?> other -> other(other, scale);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<FineTime> other(Map<?, ?> input, Scale scale) {
        String kind = String.valueOf(input.keySet().iterator().next());
        String text = String.valueOf(input.values().iterator().next());
        return switch (kind) {
            case "bytes", "datetime naive" -> Optional.of(FineTime.parse(text, scale));
            case "datetime +08:00" -> Optional.of(FineTime.parse(text + "+08:00", scale));
            default -> Optional.empty();
        };
    }

    @Test
    void everyNumberOfTheTableIsTheTimeThatFdiPrints() throws IOException {
        Map<String, @Nullable Object> tables = FdiTable.map(FdiTable.read("finetime.json"));
        int rows = 0;
        for (Scale scale : Scale.values()) {
            for (Map<String, @Nullable Object> row : FdiTable.rows(tables.get("from_tai_" + scale.className()))) {
                long tai = ((Number) java.util.Objects.requireNonNull(row.get("tai"))).longValue();
                assertEquals(row.get("isoutc"), new FineTime(scale, tai, FineTime.FORMAT).isoUtc());
                rows++;
            }
        }
        assertEquals(22, rows);
    }

    @Test
    void anOffsetIsHonouredUnlikeInFdi() {
        FineTime there = FineTime.parse("2019-02-19T09:02:03+08:00", Scale.FINE_TIME);
        assertEquals(FineTime.parse("2019-02-19T01:02:03Z", Scale.FINE_TIME), there);
        assertEquals(OffsetDateTime.parse("2019-02-19T09:02:03+08:00").withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime(), there.utc().orElseThrow());
    }

    @Test
    void aLeapSecondIsATimeOnItsDayOnly() {
        assertEquals(1_861_920_036_000_000L, FineTime.parse("2016-12-31T23:59:60Z", Scale.FINE_TIME).tai());
        assertThrows(IllegalArgumentException.class, () -> FineTime.parse("2018-12-31T23:59:60Z", Scale.FINE_TIME));
    }

    @Test
    void whatIsNoTimeIsRefusedInWords() {
        for (String text : List.of("", "garbage", "2019-02-30", "2019-02-19T25:00:00", "1".repeat(1000))) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                    () -> FineTime.parse(text, Scale.FINE_TIME));
            assertTrue(String.valueOf(refused.getMessage()).contains("no time"), refused.getMessage());
        }
    }

    @Test
    void printsItsZoneAlways() {
        assertEquals("2019-02-19T01:02:03.456789Z", FineTime.of(1_929_229_360_456_789L).toString());
    }

    @Test
    void theStoredFormReadsBack() {
        FineTime time = new FineTime(Scale.FINE_TIME_1, 5005L, "%Y");
        assertEquals(Optional.of(time), FineTime.from(time.stored()));
        assertEquals(Optional.empty(), FineTime.from(new Value.Int(5)));
    }

    @Test
    void aNewerLeapSecondTableTakesThePlaceOfTheBuiltInOne() throws DateTimeParseException {
        LeapSeconds newer = LeapSeconds.parse("#@ 3960057600\n2272060800 10 # 1 Jan 1972\n3944332800 38 # made up\n");
        assertEquals(LocalDate.of(2025, 6, 28), newer.validUntil());
        assertEquals(38_000_000L, newer.steps().getLast().microseconds());
        assertThrows(IllegalArgumentException.class, () -> LeapSeconds.parse("# nothing"));
    }
}
