package org.poolscope.storage.export.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TimeUnit;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.product.LeapSeconds;
import org.poolscope.model.value.Clock;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.merge.JoinRequest.How;
import org.poolscope.storage.export.merge.JoinRequest.Match;

/** What becomes of times that have a zone, times that count atomic seconds, and times that say neither. */
class TimeScaleTest {
    private static final long FROM_1958 = 4383 * 86_400_000_000L;
    private static final LocalDateTime NOON = LocalDateTime.of(2020, 6, 1, 12, 0);

    private final Store store = new Store();

    @Test
    void aMomentWithAZoneIsWrittenInUtcAndSaysSo() throws Exception {
        store.with("a/t", Store.list(moment(NOON, 2)));
        MergeRequest plain = MergeRequest.of(MergeRule.PLAIN, Form.TABLE);
        assertEquals("2020-06-01T10:00:00.000000", store.rows(plain).getFirst().getLast());
        assertEquals("UTC", store.merged(plain).columns().getLast().unit());
    }

    @Test
    void aTimeOfAProductKeepsItsAtomicSecondsAndSaysSo() throws Exception {
        store.with("a/t", Store.list(product(NOON)));
        MergeRequest plain = MergeRequest.of(MergeRule.PLAIN, Form.TABLE);
        assertEquals("2020-06-01T12:00:37.000000", store.rows(plain).getFirst().getLast());
        assertEquals("TAI", store.merged(plain).columns().getLast().unit());
    }

    @Test
    void atomicTimeAndUtcDoNotMeetUnasked() throws Exception {
        timed(product(NOON), moment(NOON, 0));
        String refusal = store.plan(joined()).refusal();
        assertTrue(refusal.contains("TAI") && refusal.contains("UTC") && refusal.contains("--units"), refusal);
    }

    @Test
    void atomicTimeAndUtcMeetWhereItIsAskedForAndThatIsCounted() throws Exception {
        timed(product(NOON), moment(NOON, 5));
        assertEquals(List.of(List.of("2020-06-01T07:00:00.000000", "-", "2"),
                List.of("2020-06-01T12:00:00.000000", "1", "-")), store.rows(joined("UTC")));
        Loss loss = store.plan(joined("UTC")).losses().losses().stream()
                .filter(each -> each.kind() == Loss.Kind.CONVERTED).findFirst().orElseThrow();
        assertEquals(1, loss.count());
        assertTrue(loss.sentence().contains("from TAI to UTC by the leap seconds known until "
                + LeapSeconds.BUILT_IN.validUntil()), loss::sentence);
    }

    @Test
    void utcBecomesAtomicTimeToo() throws Exception {
        timed(product(NOON), moment(NOON, 0));
        assertEquals(List.of(List.of("2020-06-01T12:00:37.000000", "1", "2")), store.rows(joined("TAI")));
    }

    @Test
    void aTimeWithoutAZoneDoesNotMeetOneThatHasOne() throws Exception {
        timed(naive(NOON), moment(NOON, 0));
        String refusal = store.plan(joined()).refusal();
        assertTrue(refusal.contains("no unit") && refusal.contains("UTC"), refusal);
        assertTrue(store.plan(joined("UTC")).refusal().contains("no unit"));
    }

    @Test
    void aTimeWithoutAZoneIsTakenForUtcWhereItIsAskedForByName() throws Exception {
        timed(naive(NOON), moment(NOON, 0));
        assertEquals(List.of(List.of("2020-06-01T12:00:00.000000", "1", "2")), store.rows(joined("t=UTC")));
        assertTrue(store.plan(joined("t=UTC")).losses().losses().stream().anyMatch(loss -> loss.count() == 1
                && loss.sentence().equals("a time of t, which says no scale, is taken for UTC")));
    }

    @Test
    void arraysOfNumpyMeetMomentsWithoutAZone() throws Exception {
        store.beside("a/t", seconds(NOON)).with("a/x", Store.list(1)).beside("b/t", Store.list(naive(NOON)))
                .with("b/y", Store.list(2));
        assertEquals(List.of(List.of("2020-06-01T12:00:00.000000", "1", "2")), store.rows(joined()));
    }

    @Test
    void columnsOfTwoScalesAreNotPutUnderEachOther() throws Exception {
        store.with("a/t", Store.list(product(NOON))).with("b/t", Store.list(moment(NOON, 0)));
        assertTrue(store.plan(MergeRequest.of(MergeRule.CONCATENATE, Form.TABLE)).refusal().contains("--units first"));
        MergeRequest first = new MergeRequest(MergeRule.CONCATENATE, 0, JoinRequest.BY_INDEX, List.of("first"),
                Form.TABLE);
        assertEquals(List.of("2020-06-01T12:00:37.000000", "2020-06-01T12:00:37.000000"),
                store.rows(first).stream().map(List::getLast).toList());
    }

    @Test
    void aTimeThatIsNotKnownIsNoTimeOnEitherScale() throws Exception {
        store.with("a/t", Store.list(new FineTime(FineTime.Scale.FINE_TIME, null, FineTime.FORMAT).stored()));
        assertEquals("NaT", store.rows(new MergeRequest(MergeRule.PLAIN, 0, JoinRequest.BY_INDEX, List.of("UTC"),
                Form.TABLE)).getFirst().getLast());
    }

    @Property(seed = "20121121", tries = 500)
    void theStepsAreThoseOfTheLeapSeconds(@ForAll @LongRange(min = 0, max = 3_000_000_000_000_000L) long sinceEpoch) {
        long tai = sinceEpoch - FROM_1958;
        NdArray one = times(tai, TimeUnit.MICRO);
        LocalDateTime expected = LeapSeconds.BUILT_IN.toUtc(sinceEpoch);
        assertEquals(ChronoUnit.MICROS.between(LocalDateTime.of(LocalDate.EPOCH, LocalTime.MIDNIGHT), expected),
                scale("TAI", "UTC", one).longAt(0));
        assertEquals(LeapSeconds.BUILT_IN.toTai(expected) - FROM_1958,
                scale("UTC", "TAI", times(ChronoUnit.MICROS.between(LocalDate.EPOCH.atStartOfDay(), expected),
                        TimeUnit.MICRO)).longAt(0));
    }

    @Test
    void secondsBecomeFineEnoughAndNanosecondsStay() {
        long noon = NOON.toEpochSecond(ZoneOffset.UTC);
        assertEquals(1_000_000 * (noon + 37), scale("UTC", "TAI", times(noon, TimeUnit.SECOND)).longAt(0));
        assertEquals(1_000_000_000 * (noon + 37) + 5,
                scale("UTC", "TAI", times(1_000_000_000 * noon + 5, TimeUnit.NANO)).longAt(0));
    }

    private static NdArray scale(String from, String to, NdArray times) {
        TimeScale scale = TimeScale.of(new Column("t", Column.Role.VALUE, times.dtype(), from, "", false), to)
                .orElseThrow();
        return scale.of(times, scale.type(times.dtype()));
    }

    private static NdArray times(long time, TimeUnit unit) {
        return NdArray.of(new DType.Temporal(Kind.DATETIME, unit, 1, ByteOrder.LITTLE_ENDIAN), new long[]{1}, false,
                NdArray.ofLongs(LongStream.of(time).toArray()).bytes());
    }

    private void timed(Value one, Value two) {
        store.beside("a/t", Store.list(one)).with("a/x", Store.list(1)).beside("b/t", Store.list(two)).with("b/y",
                Store.list(2));
    }

    private static MergeRequest joined(String... units) {
        return new MergeRequest(MergeRule.JOIN, 0,
                new JoinRequest(List.of("t"), How.OUTER, Match.EXACT, Double.POSITIVE_INFINITY, Fill.NOTHING),
                List.of(units), Form.TABLE);
    }

    private static Value product(LocalDateTime utc) {
        return FineTime.of(utc, FineTime.Scale.FINE_TIME, LeapSeconds.BUILT_IN).stored();
    }

    private static Value moment(LocalDateTime local, int hours) {
        return new Clock.DateTime(local, 0, new Clock.Zone(hours * 3_600_000_000L, null));
    }

    private static Value naive(LocalDateTime local) {
        return new Clock.DateTime(local, 0, null);
    }

    private static Value seconds(LocalDateTime local) {
        return new Numeric.Array(times(local.toEpochSecond(ZoneOffset.UTC), TimeUnit.SECOND));
    }
}
